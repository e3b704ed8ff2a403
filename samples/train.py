"""Fine-tunes a small chat model with LoRA on examples of good answers, then asks it something."""
from datasets import load_dataset
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig
from trl import SFTConfig, SFTTrainer

name = "Qwen/Qwen2.5-1.5B-Instruct"
tokenizer = AutoTokenizer.from_pretrained(name, padding_side="left")
model = AutoModelForCausalLM.from_pretrained(
    name,
    quantization_config=BitsAndBytesConfig(
        load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_compute_dtype="bfloat16"
    ),
    attn_implementation="flash_attention_2",
    device_map="auto",
)

adapter = LoraConfig(
    task_type="CAUSAL_LM",
    r=16,
    lora_alpha=32,
    lora_dropout=0.05,
    target_modules=["q_proj", "k_proj", "v_proj", "o_proj"],
)
arguments = SFTConfig(
    num_train_epochs=3,
    per_device_train_batch_size=4,
    gradient_accumulation_steps=8,
    gradient_checkpointing=True,
    learning_rate=2e-4,
    lr_scheduler_type="cosine",
    warmup_steps=100,
    weight_decay=0.01,
    max_grad_norm=1.0,
    max_length=2048,
    packing=True,
    bf16=True,
    seed=42,
)
examples = load_dataset("our-team/support-answers")
trainer = SFTTrainer(
    model, arguments, train_dataset=examples["train"], eval_dataset=examples["test"], peft_config=adapter
)
trainer.train()

messages = [{"role": "user", "content": "How do I reset my router?"}]
text = tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=False)
prompt = tokenizer(text, return_tensors="pt").to(model.device)
answer = model.generate(
    **prompt, max_new_tokens=200, do_sample=True, temperature=0.7, top_p=0.9, repetition_penalty=1.1
)
print(tokenizer.decode(answer[0][prompt["input_ids"].shape[1]:], skip_special_tokens=True))
