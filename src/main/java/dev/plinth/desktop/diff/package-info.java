/**
 * Takes a text as it was and as it is, gives its lines with what changed. Whoever compares two
 * texts, a file with its former state or a draft with an edited spec, shows it in the same way.
 * Long stretches in which nothing changed are folded, so that a change is seen at a glance; the
 * library that compares is known only here.
 */
@NullMarked
package dev.plinth.desktop.diff;

import org.jspecify.annotations.NullMarked;
