/** Where the program is at home. */
@NullMarked
package dev.plinth.home;

import org.jspecify.annotations.NullMarked;
