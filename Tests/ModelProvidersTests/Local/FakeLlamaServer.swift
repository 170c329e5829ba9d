import Glibc

/// A stand-in for llama-server: a Python script that answers in its form.
///
/// A token is the code point of a character; before text whose control tokens are read as such
/// stands the last code point that there is.
final class FakeLlamaServer: Sendable {
    /// The folder of the script.
    let folder: String
    /// The executable file.
    var path: String { "\(folder)/llama-server" }
    /// Where it writes its process id once it listens.
    var processFile: String { "\(folder)/pid" }
    /// A file that passes for a model.
    var model: String { "\(folder)/model.gguf" }

    /// Writes the script.
    ///
    /// - Parameter body: What it does before it serves, in Python.
    /// - Throws: `Failure`.
    init(_ body: String = "") throws {
        var template = Array("/tmp/analyze-fake-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure() }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        try Self.write(Self.script.replacing("BODY", with: body), to: path)
        try Self.write("GGUF", to: model)
        chmod(path, 0o755)
    }

    deinit {
        for file in [path, processFile, model] { unlink(file) }
        rmdir(folder)
    }

    /// Something could not be set up.
    struct Failure: Error {}

    private static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw Failure() }
        fputs(text, file)
        fclose(file)
    }

    private static let script = #"""
        #!/usr/bin/env python3
        import http.server, json, os, sys
        flags = dict(zip(sys.argv[1::2], sys.argv[2::2]))
        BODY
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            def log_message(self, *_): pass
            def answer(self, status, value):
                body = json.dumps(value).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            def refuse(self):
                key = "Bearer " + os.environ["LLAMA_API_KEY"]
                if self.headers["authorization"] == key: return False
                self.answer(401, {"error": {"message": "Invalid API Key"}})
                return True
            def do_GET(self):
                if self.path == "/health": return self.answer(200, {"status": "ok"})
                if self.refuse(): return
                self.answer(200, {"default_generation_settings": {"n_ctx": 4096}, "total_slots": 2})
            def do_POST(self):
                if self.refuse(): return
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                if self.path == "/tokenize":
                    start = [0x10FFFF] if body["parse_special"] else []
                    return self.answer(200, {"tokens": start + [ord(c) for c in body["content"]]})
                if self.path.startswith("/slots/"):
                    file = flags["--slot-save-path"] + "/" + body["filename"]
                    if self.path.endswith("=save"):
                        open(file, "w").write("kept")
                        return self.answer(200, {"n_saved": 1})
                    if open(file).read() == "kept": return self.answer(200, {"n_restored": 1})
                    return self.answer(400, {"error": {"message": "Unable to restore slot"}})
                prompt = "".join(chr(t) for t in body["prompt"])
                text = prompt.rsplit("Document:", 1)[-1]
                answer = {"content": "", "stop_type": "limit", "truncated": False,
                          "tokens_evaluated": len(prompt), "tokens_predicted": 1,
                          "timings": {"cache_n": 10, "prompt_n": len(prompt) - 10}}
                if "too long" in text:
                    return self.answer(400, {"error": {"type": "exceed_context_size_error",
                                                       "message": "5000 tokens"}})
                if "die" in text:
                    print("out of memory", file=sys.stderr, flush=True)
                    os._exit(1)
                leaning = dict(body.get("logit_bias", []))
                if "grammar" in body and "hesitates" in text and leaning.get(ord("n"), 0) >= 0:
                    answer.update(content="null", stop_type="eos")
                elif "logit_bias" in body and "grammar" not in body:
                    tokens = [t for t, _ in body["logit_bias"]]
                    good = ord("p" if "works" in text else "n")
                    rest = 0.2 / (len(tokens) - 1)
                    answer["completion_probabilities"] = [{"top_probs": [
                        {"id": t, "prob": 0.8 if t == good else rest} for t in tokens]}]
                else:
                    answer["content"] = '"Acme"' if body["n_predict"] > 4 else '"Ac'
                    if body["n_predict"] > 4: answer["stop_type"] = "eos"
                self.answer(200, answer)
        server = http.server.ThreadingHTTPServer((flags["--host"], int(flags["--port"])), Handler)
        with open(os.path.dirname(os.path.abspath(__file__)) + "/pid", "w") as file:
            file.write(str(os.getpid()))
        server.serve_forever()
        """#
}
