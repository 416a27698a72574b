@NullMarked
package dev.plinth.desktop.find;

import org.jspecify.annotations.NullMarked;
