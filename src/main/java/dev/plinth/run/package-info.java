/**
 * Something that answers. Takes a {@link dev.plinth.project.Project}, gives a {@link
 * dev.plinth.run.RunningBackend}: built and started in the Docker of this machine.
 *
 * <p>docker-java is known only here. Whatever goes wrong with Docker is one {@link
 * dev.plinth.run.DockerProblem}, in words. What is started carries labels that say whose it is, so
 * that whatever a killed run leaves behind is found again, and nothing of anybody else is touched.
 */
@NullMarked
package dev.plinth.run;

import org.jspecify.annotations.NullMarked;
