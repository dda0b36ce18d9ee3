#!/bin/sh
# Prints the folder of a JDK 25 or newer, or nothing. JAVA_HOME wins where it is new enough.
major() {
  "$1/bin/javac" -version 2>/dev/null | sed -nE 's/^javac ([0-9]+).*/\1/p'
}
fits() {
  [ -x "$1/bin/javac" ] && m=$(major "$1") && [ -n "$m" ] && [ "$m" -ge 25 ]
}
path_jdk=$(command -v javac 2>/dev/null) && path_jdk=$(readlink -f "$path_jdk") && path_jdk=${path_jdk%/bin/javac}
for candidate in "$JAVA_HOME" "$path_jdk" \
  /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
  if fits "$candidate"; then
    echo "$candidate"
    exit 0
  fi
done
