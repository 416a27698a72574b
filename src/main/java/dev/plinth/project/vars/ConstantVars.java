package dev.plinth.project.vars;

/** For files that are the same in every project. */
public record ConstantVars() {}
