/** Tests read Chinese, as residents do, unless they say otherwise. */
if (typeof localStorage !== 'undefined') localStorage.setItem('doorstep.language', 'zh-CN');
