#!/usr/bin/env bash
# Serves a chat model: with vLLM where there are two large graphics cards, with llama.cpp on a laptop.
set -euo pipefail

if [[ "${1:-}" == "vllm" ]]; then
  exec vllm serve Qwen/Qwen3-8B \
    --served-model-name assistant \
    --dtype bfloat16 \
    --max-model-len 32768 \
    --gpu-memory-utilization 0.90 \
    --tensor-parallel-size 2 \
    --max-num-seqs 64 \
    --max-num-batched-tokens 8192 \
    --enable-prefix-caching \
    --enable-chunked-prefill \
    --kv-cache-dtype fp8 \
    --enable-lora --max-lora-rank 32 \
    --enable-auto-tool-choice --tool-call-parser hermes \
    --reasoning-parser qwen3
fi

exec llama-server --model models/qwen3-8b-q4_k_m.gguf \
  --ctx-size 16384 \
  --n-gpu-layers 99 \
  --flash-attn on \
  --cache-type-k q8_0 --cache-type-v q8_0 \
  --threads 8 \
  --batch-size 2048 --ubatch-size 512 \
  --jinja \
  --temp 0.7 --top-k 20 --top-p 0.8 --min-p 0.05 \
  --repeat-penalty 1.05 \
  --mlock
