import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { transfer as signatures } from "../../../../diagnosis/signatures/download/transfer.ts";

export const transfer: WordsOf<typeof signatures> = {
  "hf-read-timeout": {
    title: "The server fell silent in the middle of the download",
    cause:
      "The connection stands, but no data came for longer than the program waits: an overloaded line, a filter that checks the file first, or a server that stalled.",
    do: "Run the same command again. For the Python tools, HF_HUB_DOWNLOAD_TIMEOUT=60 makes them wait longer.",
  },
  "connection-dropped": {
    title: "The connection was cut before everything had arrived",
    cause:
      "Wi-Fi, a VPN, a proxy with a size limit or the server itself ended the transfer half-way. Many tools then begin again from the start.",
    do: "Run the same command again, over cable or without VPN if you can. phi4-setup keeps what has arrived and goes on from there.",
  },
  "hf-416": {
    title: "A half-finished file does not match what the server has",
    cause:
      "The program wanted to go on behind the end of the file: its partial file is already complete, or belongs to another version.",
    do: "Remove the file that ends in .incomplete or .part in the model's folder and start again.",
  },
  "hf-retrying": {
    title: "A request to the Hub failed and was tried again",
    cause:
      "Single failures are normal and mostly heal by themselves; if the download ended in an error, its last line says more.",
    do: "Look at the lines below it. If it repeats until the end, check the connection to huggingface.co.",
  },
  "hf-consistency": {
    title: "The downloaded file has the wrong size",
    cause:
      "The connection was cut, the disk was full, or a proxy sent an error page instead: then the size is below a kilobyte. Two downloads into the same file do this too.",
    do: "Remove the file and download it again, one program at a time; check the free space first.",
  },
  "download-not-written": {
    title: "The downloaded data could not be written",
    cause:
      "The disk is full, the folder does not exist or may not be written, or the program that should take the data has ended.",
    do: "Check the free space and that the folder exists and is yours, then start again.",
  },
};
