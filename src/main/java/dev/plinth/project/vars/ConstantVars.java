package dev.plinth.project.vars;

/** The values of a file that is the same in every project. There are none. */
public record ConstantVars() {}
