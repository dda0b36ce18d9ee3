package io.factsheet.cli;

import io.factsheet.model.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a token for writing. The token itself is shown once and kept nowhere. */
@Command(
    name = "token",
    description = "Makes a token for writing, and the settings that admit it.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
  /** 256 bits: nothing that a plain hash could be searched for. */
  private static final int BYTES = 32;

  enum Role {
    SUBMITTER,
    EDITOR,
    ADMIN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      paramLabel = "NAME",
      description = "Whose it is: it stands beside what is submitted with it.")
  String name = "";

  @Option(
      names = "--role",
      description = "What it permits: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Role role = Role.SUBMITTER;

  @Override
  public Integer call() {
    if (!name.matches("[a-z][a-z0-9]{0,40}")) {
      System.err.println(
          "A token's name is up to 41 lower-case letters and digits, a letter first.");
      return ExitCode.USAGE;
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String token = "fs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    System.out.println("Token, shown only now:");
    System.out.println("  " + token);
    String variable = "FACTSHEET_TOKENS_" + name.toUpperCase(Locale.ROOT);
    System.out.println("Settings that admit it, as environment variables:");
    System.out.println("  " + variable + "_SHA256=" + Sha256.of(token));
    System.out.println("  " + variable + "_ROLE=" + role);
    System.out.println("or as properties:");
    System.out.println("  factsheet.tokens." + name + ".sha256=" + Sha256.of(token));
    System.out.println("  factsheet.tokens." + name + ".role=" + role);
    return ExitCode.OK;
  }
}
