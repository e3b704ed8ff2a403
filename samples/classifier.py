"""A small text classifier: word embeddings, an LSTM, and one linear layer on top."""
import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self, vocab_size: int, embedding_dim: int = 64, hidden_size: int = 128):
        super().__init__()
        # Each token number picks a row: these are the word embeddings.
        self.embedding = nn.Embedding(vocab_size, embedding_dim, padding_idx=0)
        self.lstm = nn.LSTM(embedding_dim, hidden_size, num_layers=2, batch_first=True, dropout=0.1)
        self.head = nn.Linear(hidden_size, 2)

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        output, (h_n, c_n) = self.lstm(self.embedding(input_ids))
        return self.head(h_n[-1])


class Tagger(nn.Module):
    """The same with a GRU, one label for each token."""

    def __init__(self, vocab_size: int, hidden_size: int = 128, labels: int = 9):
        super().__init__()
        self.embedding = nn.Embedding(vocab_size, hidden_size)
        self.gru_layer = nn.GRU(hidden_size, hidden_size, batch_first=True, bidirectional=True)
        self.head = nn.Linear(2 * hidden_size, labels)

    def forward(self, input_ids: torch.Tensor) -> torch.Tensor:
        output, _ = self.gru_layer(self.embedding(input_ids))
        return self.head(output)
