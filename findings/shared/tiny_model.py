"""llama.cpp's server with a model of random weights, for the findings about what the server permits."""

import atexit
import json
import shutil
import tempfile
import urllib.error
import urllib.request

import gguf
import numpy
import xllamacpp


def write_model(path, width=32, hidden=64):
    """Writes a Llama of one layer that knows bytes and ASCII, and answers at random."""
    tokens = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)]
    kinds = [gguf.TokenType.UNKNOWN] + [gguf.TokenType.CONTROL] * 2 + [gguf.TokenType.BYTE] * 256
    letters = ["\u2581"] + [chr(code) for code in range(33, 127)]
    tokens += letters
    kinds += [gguf.TokenType.NORMAL] * len(letters)
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(4096)
    writer.add_embedding_length(width)
    writer.add_block_count(1)
    writer.add_feed_forward_length(hidden)
    writer.add_head_count(2)
    writer.add_head_count_kv(2)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(width // 2)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types(kinds)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    random = numpy.random.default_rng(1)
    shapes = {"token_embd": (len(tokens), width), "output": (len(tokens), width)}
    shapes |= {f"blk.0.attn_{part}": (width, width) for part in ("q", "k", "v", "output")}
    shapes |= {"blk.0.ffn_gate": (hidden, width), "blk.0.ffn_up": (hidden, width)}
    shapes["blk.0.ffn_down"] = (width, hidden)
    for name, shape in shapes.items():
        weights = random.standard_normal(shape) * 0.05
        writer.add_tensor(f"{name}.weight", weights.astype(numpy.float32))
    for name in ("output_norm", "blk.0.attn_norm", "blk.0.ffn_norm"):
        writer.add_tensor(f"{name}.weight", numpy.ones(width, numpy.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def start(slots=1, embedding=False):
    """Starts the server on the loopback and returns post(path, body), which gives the parsed answer."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    write_model(f"{folder}/tiny.gguf")
    parameters = xllamacpp.CommonParams()
    parameters.model.path = f"{folder}/tiny.gguf"
    parameters.n_ctx = 2048 * slots
    parameters.n_parallel = slots
    parameters.n_gpu_layers = 0
    parameters.cpuparams.n_threads = 1
    parameters.warmup = False
    parameters.use_jinja = True
    parameters.verbosity = -1
    if embedding:
        parameters.embedding = True
        parameters.pooling_type = xllamacpp.llama_pooling_type.LLAMA_POOLING_TYPE_MEAN
    server = xllamacpp.Server(parameters)

    def post(path, body, server=server):
        data = json.dumps(body).encode()
        kind = {"Content-Type": "application/json"}
        request = urllib.request.Request(server.listening_address + path, data, kind)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            return json.load(error)

    return post
