/** Tests of the settings. */
@NullMarked
package dev.plinth.desktop.settings;

import org.jspecify.annotations.NullMarked;
