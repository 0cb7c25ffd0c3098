import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { linuxLibraries as signatures } from "../../../../diagnosis/signatures/environment/linux-libraries.ts";

export const linuxLibraries: WordsOf<typeof signatures> = {
  "libatomic-missing": {
    title: "A small system library is missing: libatomic",
    cause: "LM Studio's headless service needs it, and minimal Linux systems and container images come without it.",
    do: "Install libatomic1 and run the same command again.",
  },
  "alpine-musl": {
    title: "This Linux has no glibc, which ready-made engines need",
    cause: "Alpine and similar systems use musl instead; ready-made programs for Linux do not run there.",
    do: "Use a system or container image with glibc, such as Debian, Ubuntu or node:22-slim.",
  },
  "glibc-too-old": {
    title: "This Linux is older than the program allows",
    cause:
      "The program was built on a newer system and needs a newer glibc, the library every Linux program stands on.",
    do: "Use a build for older systems, a newer container image, or update the system. Do not replace glibc by hand.",
  },
  "glibcxx-too-old": {
    title: "The C++ library is older than the program needs",
    cause: "The system's libstdc++ is too old, or an older one from conda stands before it.",
    do: "Use a newer system or a build for older ones. Inside conda, install its newer libstdcxx-ng into the environment, or leave the environment.",
  },
  "shared-library-missing": {
    title: "A library that the program needs is missing",
    cause:
      "The message names it. Minimal systems and container images leave many libraries out; a program that was moved may also no longer find its own.",
    do: "Install the package that holds it, or install the program again with its own installer.",
  },
  "interpreter-missing": {
    title: "The program's own starter is missing on this system",
    cause:
      "The file is there, but what should run it is not: the loader of another kind of Linux or processor (musl instead of glibc, 32-bit), or the program named in its first line.",
    do: "Get the version for this system and processor; on Alpine Linux use an image with glibc. If it is a script, install the program that its first line names.",
  },
};
