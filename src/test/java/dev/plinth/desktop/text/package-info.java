/** Tests of the text conversions. */
@NullMarked
package dev.plinth.desktop.text;

import org.jspecify.annotations.NullMarked;
