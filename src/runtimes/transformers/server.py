"""Serves a model folder with Transformers as an OpenAI-compatible API, on this computer only.

    python server.py --look                                   what this Python has, as JSON
    python server.py --model FOLDER --name phi-4 --port 1234 --context 4096 --device auto

Needs torch and transformers and nothing else. `transformers serve` would need four more packages, and is not in every
version that loads the model. Nothing is fetched and no code of a model's repository is run.
"""

import argparse
import json
import os
import sys
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

MOST_BYTES = 4 * 1024 * 1024


def look():
    """What can be known of this interpreter in milliseconds: nothing heavy is imported."""
    from importlib import util

    try:
        from importlib.metadata import PackageNotFoundError, version
    except ImportError:
        version, PackageNotFoundError = None, Exception

    def installed(name):
        try:
            return version(name) if version else None
        except PackageNotFoundError:
            return None

    return {
        "executable": sys.executable,
        "version": ".".join(map(str, sys.version_info[:3])),
        "bits": 64 if sys.maxsize > 2**32 else 32,
        "torch": installed("torch"),
        "transformers": installed("transformers"),
        "venv": util.find_spec("venv") is not None and util.find_spec("ensurepip") is not None,
    }


class Model:
    """The loaded model; one answer at a time."""

    def __init__(self, options):
        self.name = options.name
        self.created = int(time.time())
        self.ready = False
        self.lock = threading.Lock()
        self.options = options

    def load(self):
        import torch
        from transformers import AutoModelForCausalLM, AutoTokenizer

        folder, device = self.options.model, self.options.device
        self.torch = torch
        self.tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        if device == "auto":
            device = "cuda" if torch.cuda.is_available() else "mps" if has_metal(torch) else "cpu"
        given = dict(local_files_only=True, trust_remote_code=False, use_safetensors=True)
        # In the weights' own numbers: 32 bits each would need twice the memory.
        given["torch_dtype" if older_than(5) else "dtype"] = "auto"
        if has_accelerate():
            # Straight to where it computes, and what the card has no room for to the computer's memory.
            given["device_map"] = "auto" if device == "cuda" else {"": device}
            self.model = AutoModelForCausalLM.from_pretrained(folder, **given)
        else:
            self.model = AutoModelForCausalLM.from_pretrained(folder, **given).to(device)
        self.model.eval()
        self.ready = True

    @property
    def device(self):
        kind = self.model.device.type
        if kind == "cuda":
            return "gpu" if self.torch.version.hip else "cuda"
        return {"cpu": "cpu", "mps": "metal"}.get(kind, "unknown")

    def prompt(self, messages):
        return self.tokenizer.apply_chat_template(
            messages, add_generation_prompt=True, return_tensors="pt", return_dict=True
        )

    def answer(self, request, on_text, gone):
        """Calls `on_text` with pieces as they come. Gives the number of tokens read and written, and why it ended."""
        from transformers import StoppingCriteria, StoppingCriteriaList, TextIteratorStreamer

        inputs = self.prompt(request["messages"])
        read = inputs["input_ids"].shape[1]
        room = self.options.context - read
        if room < 1:
            raise TooLong(f"{read} tokens, and the context has {self.options.context}")
        most = min(room, request["max_tokens"] or room)
        written = [0]

        class Counting(StoppingCriteria):
            def __call__(self, input_ids, scores, **more):
                written[0] += 1
                stop = gone.is_set()
                torch = sys.modules["torch"]
                return torch.full((input_ids.shape[0],), stop, dtype=torch.bool, device=input_ids.device)

        streamer = TextIteratorStreamer(self.tokenizer, skip_prompt=True, skip_special_tokens=True)
        sampling = {"do_sample": False}
        if request["temperature"] > 0:
            sampling = {"do_sample": True, "temperature": request["temperature"], "top_p": request["top_p"] or 1.0}
        failure = []

        def generate():
            try:
                if request["seed"] is not None:
                    self.torch.manual_seed(request["seed"])
                with self.torch.inference_mode():
                    self.model.generate(
                        **{name: tensor.to(self.model.device) for name, tensor in inputs.items()},
                        max_new_tokens=most,
                        streamer=streamer,
                        stopping_criteria=StoppingCriteriaList([Counting()]),
                        **sampling,
                    )
            except BaseException as error:
                failure.append(error)
                streamer.end()

        with self.lock:
            thread = threading.Thread(target=generate, daemon=True)
            thread.start()
            try:
                stopped = pieces(streamer, request["stop"], on_text)
            finally:
                gone.set()
                thread.join()
        if failure:
            raise failure[0]
        ended = "length" if not stopped and written[0] >= most else "stop"
        return read, written[0], ended


def pieces(streamer, stops, on_text):
    """Hands on the text up to the first stop word, which may come in pieces. True when one came."""
    held = ""
    longest = max([len(stop) for stop in stops], default=1)
    for text in streamer:
        held += text
        found = min([held.index(stop) for stop in stops if stop in held], default=-1)
        if found >= 0:
            on_text(held[:found])
            return True
        keep = longest - 1 if stops else 0
        ready, held = (held[: len(held) - keep], held[len(held) - keep :]) if keep else (held, "")
        on_text(ready)
    on_text(held)
    return False


class TooLong(Exception):
    pass


class Wrong(Exception):
    pass


def read_request(body):
    if not isinstance(body, dict):
        raise Wrong("The body must be a JSON object")
    messages = body.get("messages")
    if not isinstance(messages, list) or not messages:
        raise Wrong("'messages' must hold at least one")
    stop = body.get("stop") or []
    stop = [stop] if isinstance(stop, str) else stop
    most = body.get("max_completion_tokens") or body.get("max_tokens")
    request = {
        "messages": [read_message(message) for message in messages],
        "temperature": number(body, "temperature", 0.7),
        "top_p": number(body, "top_p", None),
        "max_tokens": most,
        "seed": body.get("seed"),
        "stop": stop,
        "stream": body.get("stream") is True,
        "usage": (body.get("stream_options") or {}).get("include_usage") is True,
    }
    if not isinstance(stop, list) or not all(isinstance(one, str) and one for one in stop):
        raise Wrong("'stop' must be strings")
    for name in ("max_tokens", "seed"):
        if request[name] is not None and (not isinstance(request[name], int) or request[name] < 0):
            raise Wrong(f"'{name}' must be a whole number")
    return request


def read_message(message):
    if not isinstance(message, dict):
        raise Wrong("A message must be an object")
    role = {"developer": "system"}.get(message.get("role"), message.get("role"))
    content = message.get("content")
    if isinstance(content, list):
        content = "".join(part.get("text", "") for part in content if isinstance(part, dict))
    if role not in ("system", "user", "assistant") or not isinstance(content, str):
        raise Wrong("A message must have a role, which is system, user or assistant, and a text")
    return {"role": role, "content": content}


def number(body, name, otherwise):
    value = body.get(name)
    if value is None:
        return otherwise
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 2:
        raise Wrong(f"'{name}' must be a number from 0 to 2")
    return value


def has_accelerate():
    from importlib import util

    return util.find_spec("accelerate") is not None


def older_than(major):
    import transformers

    return int(transformers.__version__.split(".")[0]) < major


def has_metal(torch):
    return getattr(torch.backends, "mps", None) is not None and torch.backends.mps.is_available()


def is_here(authority):
    """A page in a browser can ask this server too, under a name of its own that resolves to loopback."""
    name = urlsplit(f"//{authority}").hostname or ""
    return name in ("127.0.0.1", "localhost", "::1")


def handler_for(model):
    class Handler(BaseHTTPRequestHandler):
        server_version = "phi4-setup"

        def log_message(self, *_):
            pass

        def do_GET(self):
            if not self.allowed():
                return
            if self.path == "/health":
                if model.ready:
                    self.reply(200, {"status": "ok"})
                else:
                    self.fail(503, "Loading model", "loading")
            elif self.path == "/v1/models":
                entry = {"id": model.name, "object": "model", "created": model.created, "owned_by": "phi4-setup"}
                if model.ready:
                    entry["meta"] = {"device": model.device}
                self.reply(200, {"object": "list", "data": [entry] if model.ready else []})
            else:
                self.fail(404, f"There is no GET {self.path} here", "unknown_url")

        def do_POST(self):
            if not self.allowed():
                return
            length = int(self.headers.get("content-length") or 0)
            if length > MOST_BYTES:
                return self.fail(413, f"The body is larger than {MOST_BYTES} bytes", "request_too_large")
            body = self.rfile.read(length)
            if self.path != "/v1/chat/completions":
                return self.fail(404, f"There is no POST {self.path} here", "unknown_url")
            if not model.ready:
                return self.fail(503, "Loading model", "loading")
            try:
                body = json.loads(body)
                request = read_request(body)
            except ValueError:
                return self.fail(400, "The body is not JSON", "invalid_json")
            except Wrong as problem:
                return self.fail(400, str(problem), "invalid_value")
            if body.get("model") != model.name:
                return self.fail(404, f"The model '{body.get('model')}' does not exist", "model_not_found")
            self.complete(request)

        def complete(self, request):
            gone = threading.Event()
            text = []
            begun = [False]

            def on_text(piece):
                text.append(piece)
                if not request["stream"] or piece == "":
                    return
                try:
                    if not begun[0]:
                        self.begin()
                        begun[0] = True
                    self.event({"choices": [choice({"content": piece}, None)]})
                except OSError:
                    gone.set()

            try:
                read, written, ended = model.answer(request, on_text, gone)
            except TooLong as problem:
                return self.fail(400, str(problem), "context_length_exceeded")
            except Exception as problem:
                print(f"error: {type(problem).__name__}: {problem}", file=sys.stderr, flush=True)
                if begun[0]:
                    return self.event({"error": {"message": str(problem), "type": "server_error"}}, "error")
                return self.fail(500, str(problem), "internal_error")
            usage = {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}
            if not request["stream"]:
                message = {"role": "assistant", "content": "".join(text)}
                whole = {"index": 0, "message": message, "logprobs": None, "finish_reason": ended}
                return self.reply(200, {**self.head("chat.completion"), "choices": [whole], "usage": usage})
            try:
                if not begun[0]:
                    self.begin()
                self.event({"choices": [choice({}, ended)]})
                if request["usage"]:
                    self.event({"choices": [], "usage": usage})
                self.wfile.write(b"data: [DONE]\n\n")
            except OSError:
                pass

        def head(self, kind):
            made = int(time.time())
            return {"id": f"chatcmpl-{uuid.uuid4()}", "object": kind, "created": made, "model": model.name}

        def begin(self):
            self.send_response(200)
            self.send_header("content-type", "text/event-stream")
            self.end_headers()
            self.event({"choices": [choice({"role": "assistant", "content": ""}, None)]})

        def event(self, data, name=None):
            body = data if name else {**self.head("chat.completion.chunk"), **data}
            named = f"event: {name}\n" if name else ""
            self.wfile.write(f"{named}data: {json.dumps(body)}\n\n".encode())
            self.wfile.flush()

        def allowed(self):
            origin = self.headers.get("origin")
            local = is_here(self.headers.get("host") or "")
            if local and (origin is None or is_here(urlsplit(origin).netloc)):
                return True
            self.fail(403, "This server answers only to programs on this computer", "forbidden")
            return False

        def fail(self, status, message, code):
            kind = "invalid_request_error" if status < 500 else "server_error"
            self.reply(status, {"error": {"message": message, "type": kind, "param": None, "code": code}})

        def reply(self, status, body):
            data = json.dumps(body).encode()
            try:
                self.send_response(status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)
            except OSError:
                pass

    return Handler


def choice(delta, ended):
    return {"index": 0, "delta": delta, "logprobs": None, "finish_reason": ended}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--look", action="store_true")
    parser.add_argument("--model")
    parser.add_argument("--name")
    parser.add_argument("--port", type=int)
    parser.add_argument("--context", type=int)
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto")
    options = parser.parse_args()
    if options.look:
        print(json.dumps(look()))
        return
    model = Model(options)
    server = ThreadingHTTPServer(("127.0.0.1", options.port), handler_for(model))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        model.load()
    except BaseException as error:
        # The last line is what is shown: it says what went wrong, not where.
        print(f"error: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
        os._exit(1)
    print("ready", flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main()
