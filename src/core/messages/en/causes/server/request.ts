import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { request as signatures } from "../../../../diagnosis/signatures/server/request.ts";

export const request: WordsOf<typeof signatures> = {
  "request-fields": {
    title: "The request lacks a field, or has one that this server does not take",
    cause:
      "Servers with the same interface know different parts of it: response_format, content as a list, extra parameters. On the command line, the Content-Type header is often missing.",
    do: 'Compare the request with a snippet that works; leave out what the message names. In curl, add -H "Content-Type: application/json".',
  },
  "request-too-large": {
    title: "The request is larger than a server in between takes",
    cause:
      "nginx takes 1 MB unless told otherwise, and programs between have limits of their own: long texts and images go beyond them.",
    do: "Raise the limit (nginx: client_max_body_size 50m), or send less text and smaller images.",
  },
  "lms-invalid-json": {
    title: "The request is not valid JSON",
    cause: "A quote, a comma or a bracket is wrong; on the command line the shell often removes quotes.",
    do: {
      all: "Put the request into a file and send that: curl -d @request.json.",
      win32:
        "In PowerShell write curl.exe instead of curl, and do not put JSON on the command line: PowerShell changes its quotes.",
    },
  },
};
