package dev.plinth.desktop.spec;

/**
 * A selection of the editor; empty if both offsets are equal.
 *
 * @param anchor the offset where the selection begins, in UTF-16 units
 * @param caret the offset of the caret
 */
record TextSelection(int anchor, int caret) {}
