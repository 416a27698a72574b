/** Tests of the state saved from one start to the next. */
@NullMarked
package dev.plinth.desktop.state;

import org.jspecify.annotations.NullMarked;
