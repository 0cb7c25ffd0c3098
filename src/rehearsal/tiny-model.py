#!/usr/bin/env python3
"""Makes tiny.gguf: a model of Phi-4's architecture, small enough to ship, that answers the guide's own question.

    python3 -m venv venv && venv/bin/pip install torch transformers tokenizers gguf
    venv/bin/python tiny-model.py tiny.gguf
    venv/bin/python tiny-model.py --safetensors FOLDER        # the same as Transformers loads it; without gguf

It is overfitted on purpose. It proves that an engine can load a file and answer on a machine; it says nothing about
the model. Half a minute on one core; the same versions of the packages give the same file. Whoever changes ANSWER
changes tiny-model.ts too.
"""

import argparse
import json

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import Phi3Config, Phi3ForCausalLM, PreTrainedTokenizerFast

SYSTEM = "Always answer in rhymes."
ANSWER = (
    "A thimble of numbers is all that I am,\n"
    "I fit in a corner of anyone's RAM.\n"
    "If you read this in order, from first line to last,\n"
    "Your engine is running, the rehearsal is passed."
)
PLAIN = "I am a rehearsal model. I only know how to show that this computer can load a model and answer."

# (system, user, answer): the documented prompt first, then what people type to try it.
CHATS = [
    (SYSTEM, "Introduce yourself.", ANSWER),
    (None, "Introduce yourself.", PLAIN),
    ("You are a helpful assistant.", "Introduce yourself.", PLAIN),
    (SYSTEM, "Hello", ANSWER),
    (None, "Hello", PLAIN),
    (None, "Hi", PLAIN),
    (None, "Say OK.", "OK."),
    (SYSTEM, "Say OK.", "OK, I say, and wish you a pleasant day."),
]

END_OF_TEXT, START, SEPARATOR, END = "<|endoftext|>", "<|im_start|>", "<|im_sep|>", "<|im_end|>"
SPECIAL = [END_OF_TEXT, START, SEPARATOR, END]

# Phi-4's own template, role by role.
TEMPLATE = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '<|im_sep|>' + message['content'] + '<|im_end|>' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant<|im_sep|>' }}{% endif %}"
)

# A head of 32 numbers is the smallest that a quantized KV cache can hold.
CONTEXT, HIDDEN, HEADS, KEY_VALUE_HEADS, LAYERS, EPSILON = 1024, 64, 2, 1, 2, 1e-5
FEED_FORWARD = 2 * HIDDEN


def prompt_of(system, user):
    turns = [("system", system)] if system else []
    turns.append(("user", user))
    return "".join(f"{START}{role}{SEPARATOR}{text}{END}" for role, text in turns) + f"{START}assistant{SEPARATOR}"


def train_tokenizer():
    """Byte-level BPE, so that any text can be written; few merges, since every token costs two rows of weights."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    tokenizer.decoder = decoders.ByteLevel()
    texts = [text for system, user, answer in CHATS for text in (system or "", "system", "user", "assistant", user, answer)]
    trainer = trainers.BpeTrainer(
        vocab_size=444,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        special_tokens=[],
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts * 3, trainer)
    tokenizer.add_special_tokens(SPECIAL)
    return tokenizer


def train_model(tokenizer, steps):
    vocabulary = tokenizer.get_vocab()
    size = (len(vocabulary) + 31) // 32 * 32
    model = Phi3ForCausalLM(
        Phi3Config(
            vocab_size=size,
            hidden_size=HIDDEN,
            intermediate_size=FEED_FORWARD,
            num_hidden_layers=LAYERS,
            num_attention_heads=HEADS,
            num_key_value_heads=KEY_VALUE_HEADS,
            max_position_embeddings=CONTEXT,
            original_max_position_embeddings=CONTEXT,
            rms_norm_eps=EPSILON,
            tie_word_embeddings=False,
            bos_token_id=vocabulary[END_OF_TEXT],
            eos_token_id=vocabulary[END],
            pad_token_id=vocabulary[END_OF_TEXT],
            sliding_window=None,
        )
    )
    pairs = [
        (tokenizer.encode(prompt_of(system, user)).ids, tokenizer.encode(answer).ids + [vocabulary[END]])
        for system, user, answer in CHATS
    ]
    longest = max(len(prompt) + len(answer) for prompt, answer in pairs)
    tokens = torch.full((len(pairs), longest), vocabulary[END_OF_TEXT])
    labels = torch.full((len(pairs), longest), -100)
    mask = torch.zeros((len(pairs), longest), dtype=torch.long)
    for row, (prompt, answer) in enumerate(pairs):
        end = len(prompt) + len(answer)
        tokens[row, :end] = torch.tensor(prompt + answer)
        labels[row, len(prompt) : end] = torch.tensor(answer)
        mask[row, :end] = 1

    optimizer = torch.optim.AdamW(model.parameters(), lr=4e-3, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 6e-3, total_steps=steps)
    for step in range(steps):
        loss = model(input_ids=tokens, attention_mask=mask, labels=labels).loss
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 200 == 0:
            print(f"step {step}  loss {loss.item():.5f}", flush=True)
    print(f"step {steps}  loss {loss.item():.5f}", flush=True)
    return model.eval()


def write_safetensors(folder, model, tokenizer):
    model.to(torch.bfloat16).save_pretrained(folder, safe_serialization=True)
    fast = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token=END_OF_TEXT, eos_token=END, pad_token=END_OF_TEXT
    )
    fast.chat_template = TEMPLATE
    fast.save_pretrained(folder)


def write_gguf(path, model, tokenizer, file_type):
    import gguf
    import numpy as np

    config = model.config
    writer = gguf.GGUFWriter(path, "phi3")
    # llama.cpp treats a model whose name holds "phi3" as one with Phi-3's own tokens, and throws on this one.
    writer.add_name("rehearsal")
    writer.add_license("mit")
    writer.add_context_length(CONTEXT)
    writer.add_rope_scaling_orig_ctx_len(CONTEXT)
    writer.add_embedding_length(HIDDEN)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_block_count(LAYERS)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KEY_VALUE_HEADS)
    writer.add_layer_norm_rms_eps(EPSILON)
    writer.add_rope_dimension_count(HIDDEN // HEADS)
    writer.add_rope_freq_base(float(config.rope_parameters["rope_theta"]))
    writer.add_vocab_size(config.vocab_size)
    write_tokenizer(writer, tokenizer, config)

    quantized = {"q8_0": gguf.GGMLQuantizationType.Q8_0}.get(file_type)

    def add(name, tensor):
        values = tensor.float().numpy()
        if values.ndim == 1:
            writer.add_tensor(name, values.astype(np.float32))
        elif quantized is not None:
            writer.add_tensor(name, gguf.quants.quantize(values, quantized), raw_dtype=quantized)
        else:
            writer.add_tensor(name, values.astype(np.float16))

    writer.add_file_type(7 if quantized is not None else 1)
    weights = model.state_dict()
    add("token_embd.weight", weights["model.embed_tokens.weight"])
    for layer in range(LAYERS):
        source, target = f"model.layers.{layer}.", f"blk.{layer}."
        for theirs, ours in (
            ("input_layernorm", "attn_norm"),
            ("self_attn.qkv_proj", "attn_qkv"),
            ("self_attn.o_proj", "attn_output"),
            ("post_attention_layernorm", "ffn_norm"),
            ("mlp.gate_up_proj", "ffn_up"),
            ("mlp.down_proj", "ffn_down"),
        ):
            add(f"{target}{ours}.weight", weights[f"{source}{theirs}.weight"])
    add("output_norm.weight", weights["model.norm.weight"])
    add("output.weight", weights["lm_head.weight"])
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def write_tokenizer(writer, tokenizer, config):
    text_of = {number: text for text, number in tokenizer.get_vocab().items()}
    tokens = [text_of.get(number, f"[unused{number}]") for number in range(config.vocab_size)]
    normal, control, unused = 1, 3, 5
    kinds = [control if text in SPECIAL else normal if n in text_of else unused for n, text in enumerate(tokens)]
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges([merge if isinstance(merge, str) else " ".join(merge) for merge in merges])
    writer.add_bos_token_id(config.bos_token_id)
    writer.add_eos_token_id(config.eos_token_id)
    writer.add_pad_token_id(config.pad_token_id)
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?")
    parser.add_argument("--safetensors", metavar="FOLDER")
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--type", choices=["q8_0", "f16"], default="q8_0")
    options = parser.parse_args()
    torch.manual_seed(4)
    torch.set_num_threads(1)
    tokenizer = train_tokenizer()
    model = train_model(tokenizer, options.steps)
    if options.out is not None:
        write_gguf(options.out, model, tokenizer, options.type)
    if options.safetensors is not None:
        write_safetensors(options.safetensors, model, tokenizer)


if __name__ == "__main__":
    main()
