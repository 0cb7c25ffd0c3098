"""What PyTorch and Transformers take beside weights and KV cache: a Phi-4-shaped model of few layers with random
weights, which reads a prompt on the processor. Needs torch and transformers.

    python test/bench/torch-memory.py [LAYERS] [TOKENS]

Prints MiB. The embedding's rows are read from the mapped file as they are looked up, so a prompt of a few thousand
tokens leaves nearly all of them on disk: they are taken out of the weights here.
"""

import sys
import tempfile

import torch
from transformers import Phi3Config, Phi3ForCausalLM

layers = int(sys.argv[1]) if len(sys.argv) > 1 else 4
tokens = int(sys.argv[2]) if len(sys.argv) > 2 else 2048
mebibyte = 2**20

config = Phi3Config(
    hidden_size=5120,
    intermediate_size=17920,
    num_hidden_layers=layers,
    num_attention_heads=40,
    num_key_value_heads=10,
    vocab_size=100352,
    max_position_embeddings=16384,
    pad_token_id=0,
    bos_token_id=1,
    eos_token_id=2,
)


def resident(name):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith(name))


def measure(folder):
    imported = resident("VmRSS")
    model = Phi3ForCausalLM.from_pretrained(folder, dtype=torch.bfloat16)
    weights = sum(p.numel() * p.element_size() for p in model.parameters()) / mebibyte
    embedding = model.get_input_embeddings().weight
    mapped = embedding.numel() * embedding.element_size() / mebibyte
    with torch.no_grad():
        model.generate(torch.randint(3, 1000, (1, tokens)), max_new_tokens=8, do_sample=False)
    cache = 2 * layers * 10 * 128 * 2 * (tokens + 8) / mebibyte
    print(f"imported {imported:.0f}  weights {weights:.0f}  cache {cache:.0f}  peak {resident('VmHWM'):.0f}", end="  ")
    print(f"beside weights and cache {resident('VmHWM') - weights + mapped - cache:.0f}")


if len(sys.argv) > 3:
    measure(sys.argv[3])
else:
    # Making the weights takes memory of its own: measured in a process that only reads them.
    import subprocess

    with tempfile.TemporaryDirectory() as folder:
        torch.set_default_dtype(torch.bfloat16)
        Phi3ForCausalLM(config).save_pretrained(folder)
        subprocess.run([sys.executable, __file__, str(layers), str(tokens), folder], check=True)
