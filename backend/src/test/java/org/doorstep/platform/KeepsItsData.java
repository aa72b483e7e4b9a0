package org.doorstep.platform;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** On a test class that looks at what the start of the service left in the tables. */
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsItsData {}
