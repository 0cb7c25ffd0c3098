// Whether a log is of something that this knowledge is about.

/** Programs, libraries, formats and hardware of local language models, and the package managers that install them. */
const ours = [
  /llama|\b(?:mistral|mixtral|qwen|gemma|deepseek|phi-?[2345]|gpt-?(?:oss|j|neox|2)|falcon|vicuna|smollm)/i,
  /\b(?:ggml|gguf|safetensors|hugging ?face|hf_|hf[-.]|transformers|diffusers|accelerate|bitsandbytes|flash[-_]attn|xformers)/i,
  /\b(?:torch(?:run|vision|audio)?|tensorrt|onnxruntime|sentence[-_]transformers|whisper|tokenizers?|lm[-_ ]?studio|lms)\b/i,
  /\b(?:vllm|sglang|exllama|koboldcpp|text[-_]generation|open[-_]?webui|anything[-_]?llm|local-?ai|langchain|llamafile|mlx|openai)/i,
  /(?:\b|lib)(?:cuda|cublas|nvidia|rocm|hip(?:blas)?|amdgpu|vulkan)/i,
  /(?<![a-z])llms?(?![a-z])|\b11434\b|\btext[-_]embedding|\b(?:chat|text|embedding)[ _-](?:completions?|models?)\b|\/v1\/(?:chat|completions|models|embeddings)\b/i,
  /\b(?:npx|npm (?:err!|(?:error|warn|ci|install|run|start)\b)|pnpm|ERR_PNPM|pip3? install|Successfully installed \S|uv(?:x| (?:pip|tool|add|sync|run))\b|pipx|conda (?:install|create|env)\b|venv\b)/i,
  /\b(?:litellm|dify|autogen|comfyui|stable[-_ ]diffusion|xinference|fastchat|kobold|gpt4all|foundry[-_ ]?local|privategpt|lmdeploy|modelscope|mistralrs|ctranslate2|sillytavern|librechat|tabbyml|crewai|semantic[-_ ]kernel|spring[-.]ai)/i,
  /\bcommon_(?:init|download|get_hf|pull)|\bllm_load_|\bload_tensors\b|\bcurl_perform_with_retry\b|\blib(?:torch|cu(?:da|blas|dnn))/i,
] as const;

export function isOfOurs(text: string): boolean {
  return ours.some((one) => one.test(text));
}
