package org.doorstep.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text in the languages it exists in; where there is no English, the Chinese is shown. */
@Embeddable
public record LocalText(
        @JsonProperty("zh-CN") @NotBlank @Size(max = 500) String zh,

        @JsonProperty("en") @Nullable @Size(min = 1, max = 500)
        String en) {

    public String in(Locale locale) {
        return en != null && locale.getLanguage().equals("en") ? en : zh;
    }
}
