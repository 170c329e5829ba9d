/// The server program of local models: the wheel of llama.cpp has no executable.
enum ServerScript {
    /// Counts the changes of the script, so that an older one is replaced.
    static let version = 2

    /// The script; it takes the flags and variables of llama-server that the tool uses.
    static let text = #"""
        """Serves a GGUF file over HTTP, as llama-server does.

        Written by `analyze model install`. Takes flags of llama-server by their own names;
        LLAMA_API_KEY holds the key that requests must bear.
        """
        import argparse
        import os
        import signal
        import sys

        parser = argparse.ArgumentParser(prog="analyze-server", allow_abbrev=False)
        parser.add_argument("-m", "--model", required=True)
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8080)
        parser.add_argument("-c", "--ctx-size", type=int, default=8192)
        parser.add_argument("-np", "--parallel", type=int, default=2)
        parser.add_argument("-t", "--threads", type=int, default=-1)
        parser.add_argument("--slot-save-path", default="")
        options = parser.parse_args()

        try:
            from xllamacpp import CommonParams, Server
        except ImportError as error:
            sys.exit(f"error: xllamacpp cannot be loaded: {error}")
        if not os.access(options.model, os.R_OK):
            sys.exit(f"error: the model cannot be read: {options.model}")

        params = CommonParams()
        params.model.path = options.model
        params.hostnames = [options.host]
        params.port = options.port
        params.n_ctx = options.ctx_size
        params.n_parallel = options.parallel
        params.cpuparams.n_threads = options.threads
        if options.slot_save_path:
            params.slot_save_path = options.slot_save_path.rstrip("/") + "/"
        # Copies of past prompts would fill gigabytes; the shared prefix stays in the slots.
        params.cache_ram_mib = 0
        params.n_ctx_checkpoints = 0
        # Threads that spin while they wait slow down everything else on a busy machine.
        params.cpuparams.poll = 0
        params.cpuparams_batch.poll = 0
        params.verbosity = 2
        if os.environ.get("LLAMA_API_KEY"):
            params.api_keys = [os.environ["LLAMA_API_KEY"]]
        server = Server(params)
        print(f"listening on {server.listening_address}", file=sys.stderr, flush=True)
        signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
        while True:
            signal.pause()
        """#
}
