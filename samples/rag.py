"""Answers questions about our manuals: cuts them into chunks, finds the nearest ones, lets a model answer from them."""
from pathlib import Path

from langchain.chat_models import init_chat_model
from langchain.embeddings import init_embeddings
from langchain_chroma import Chroma
from langchain_text_splitters import RecursiveCharacterTextSplitter

splitter = RecursiveCharacterTextSplitter(chunk_size=800, chunk_overlap=100)
chunks = splitter.create_documents([file.read_text() for file in Path("manuals").glob("*.md")])

store = Chroma.from_documents(chunks, init_embeddings("openai:text-embedding-3-small", dimensions=512))
retriever = store.as_retriever(search_type="mmr", search_kwargs={"k": 4, "fetch_k": 20})
llm = init_chat_model("openai:assistant", base_url="http://localhost:8000/v1", temperature=0, max_tokens=500, seed=7)


def answer(question: str) -> str:
    passages = retriever.invoke(question)
    context = "\n\n".join(passage.page_content for passage in passages)
    messages = [
        {"role": "system", "content": f"Answer from these passages only; say so if they do not help.\n\n{context}"},
        {"role": "user", "content": question},
    ]
    reply = llm.invoke(messages, stop=["\n\n\n"], logprobs=True, top_logprobs=3)
    usage = reply.usage_metadata
    print(usage["input_tokens"], usage["output_tokens"], reply.response_metadata["finish_reason"])
    return reply.content


if __name__ == "__main__":
    print(answer("How do I reset the router?"))
