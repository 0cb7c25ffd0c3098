import type { Signatures } from "../../signature.ts";

export const lmStudio = {
  "lmstudio-libfuse": {
    severity: "fatal",
    priority: 75,
    platforms: ["linux"],
    patterns: [
      { anchor: "libfuse.so.2", regex: /libfuse\.so\.2/i },
      { anchor: "appimages require fuse", regex: /AppImages require FUSE to run/i },
      { anchor: "check your fuse setup", regex: /Cannot mount AppImage, please check your FUSE setup/i },
      { anchor: "failed to exec fusermount", regex: /fuse: failed to exec fusermount/i },
    ],
    example: "dlopen(): error loading libfuse.so.2",
    commands: [
      {
        shell: "sh",
        line: "sudo apt-get install libfuse2t64 || sudo apt-get install libfuse2",
        effect: "admin",
        platforms: ["linux"],
      },
      { shell: "sh", line: "./LM-Studio.AppImage --appimage-extract", effect: "changes-system", platforms: ["linux"] },
    ],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/docs/issues/247", "https://packages.ubuntu.com/noble/libfuse2t64"],
  },
  "lmstudio-files-missing": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "error loading v8", regex: /Error loading V8 startup snapshot file/i, seenOn: "Electron" },
      {
        anchor: "icu data",
        regex: /Invalid file descriptor to ICU data received|icudtl\.dat not found/i,
        seenOn: "Electron",
      },
      {
        anchor: "app.asar",
        regex: /(?:Cannot find module|ENOENT).{0,200}(?:LM[ -]Studio|lm-studio|lmstudio).{0,80}app\.asar/i,
        seenOn: "Electron",
      },
    ],
    example: "[0919/163141.459:FATAL:gin\\v8_initializer.cc:705] Error loading V8 startup snapshot file",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2420"],
  },
  "lmstudio-suid-sandbox": {
    severity: "fatal",
    priority: 80,
    platforms: ["linux"],
    patterns: [
      {
        anchor: "suid sandbox helper binary",
        regex: /The SUID sandbox helper binary was found, but is not configured correctly/i,
      },
      { anchor: "no usable sandbox", regex: /No usable sandbox!/i },
      {
        anchor: "setuid sandbox is not running",
        regex: /The setuid sandbox is not running as root/i,
        seenOn: "Chromium",
      },
      { anchor: "failed to move to new namespace", regex: /Failed to move to new namespace: /i, seenOn: "Chromium" },
    ],
    example:
      "FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without sandboxing I'm aborting now.",
    commands: [
      {
        shell: "sh",
        line: "cat /proc/sys/kernel/apparmor_restrict_unprivileged_userns",
        effect: "safe",
        platforms: ["linux"],
      },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/425",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/991",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/30",
    ],
  },
  "lmstudio-as-root": {
    severity: "fatal",
    priority: 80,
    platforms: ["linux"],
    patterns: [
      {
        anchor: "running as root without --no-sandbox",
        regex: /Running as root without --no-sandbox is not supported/i,
      },
    ],
    example:
      "[4242:0101/101010.123:ERROR:zygote_host_impl_linux.cc(101)] Running as root without --no-sandbox is not supported. See https://crbug.com/638180.",
    sources: ["source: chromium content/browser/zygote_host/zygote_host_impl_linux.cc"],
  },
  "lmstudio-no-display": {
    severity: "fatal",
    priority: 78,
    platforms: ["linux"],
    patterns: [
      { anchor: "missing x server or $display", regex: /Missing X server or \$DISPLAY/i },
      { anchor: "the platform failed to initialize", regex: /The platform failed to initialize\.? {0,4}Exiting/i },
      { anchor: "cannot open display", regex: /(?:Gtk|electron|lm-?studio).{0,80}cannot open display/i, seenOn: "GTK" },
      { anchor: "unable to open x display", regex: /Unable to open X display/i, seenOn: "Electron" },
    ],
    example: "[4242:0101/101010.123:ERROR:ozone_platform_x11.cc(240)] Missing X server or $DISPLAY",
    commands: [{ shell: "any", line: "{self} install --runtime llama.cpp", effect: "safe" }],
    sources: ["source: chromium ui/ozone/platform/x11/ozone_platform_x11.cc"],
  },
  "lmstudio-avx2-missing": {
    severity: "fatal",
    priority: 80,
    patterns: [
      { anchor: "liblmstudio", regex: /Failed to load liblmstudio.{0,200}(?:cpu|vulkan)/i },
      {
        anchor: "all backends available to lm studio",
        regex: /All backends available to LM Studio detected to be incompatible/i,
      },
      {
        anchor: "hardware survey",
        regex: /bundled '?(?:vulkan|cpu|cuda)'?.{0,120}hardware survey.{0,120}exited with code 1\b/i,
      },
    ],
    example: String.raw`Failed to load liblmstudio C:\x\bin\liblmstudio\cpu\liblmstudio_bindings.node.`,
    commands: [
      { shell: "any", line: "{self} check", effect: "safe" },
      { shell: "any", line: "{self} install --runtime llama.cpp", effect: "safe" },
    ],
    witness: "processor",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1981",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/83",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/34",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/951",
    ],
  },
  "lmstudio-no-runtime-gguf": {
    severity: "fatal",
    priority: 75,
    patterns: [
      { anchor: "no lm runtime found for model format", regex: /No LM Runtime found for model format ['"]?gguf/i },
    ],
    example: "No LM Runtime found for model format 'gguf'!",
    commands: [
      { shell: "any", line: "lms runtime get llama.cpp -y", effect: "changes-system" },
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "{self} check", effect: "safe" },
    ],
    witness: "processor",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/317",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1925",
    ],
  },
  "electron-gpu-process": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "gpu process isn't usable", regex: /GPU process isn.t usable\. Goodbye/i, seenOn: "Chromium" },
    ],
    example: "[4242:0101/101010.123:FATAL:gpu_data_manager_impl_private.cc(445)] GPU process isn't usable. Goodbye.",
    witness: "lm-studio",
    sources: ["source: chromium content/browser/gpu/gpu_data_manager_impl_private.cc"],
  },
} as const satisfies Signatures;
