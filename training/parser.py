"""The grammar heads: parts of speech, and a biaffine parser (Dozat and Manning 2017) on the states of the encoder."""

import torch
from torch import nn
from torch.nn import functional as F

from trees import RELATIONS, TAGS

ARC, LABEL = 256, 96


class Parser(nn.Module):
    """Scores over the states of a sentence's words; row 0 of `states` is the start piece and stands for the root."""

    def __init__(self, hidden, dropout=0.3):
        super().__init__()
        self.tag = nn.Linear(hidden, len(TAGS))
        self.arc_head, self.arc_dependent = nn.Linear(hidden, ARC), nn.Linear(hidden, ARC)
        self.label_head, self.label_dependent = nn.Linear(hidden, LABEL), nn.Linear(hidden, LABEL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label = nn.Parameter(torch.zeros(len(RELATIONS), LABEL + 1, LABEL + 1))
        nn.init.normal_(self.arc, std=0.02)
        nn.init.normal_(self.label, std=0.02)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states):
        """Tag scores [batch, words, tags] and arc scores [batch, words, words]: row is the dependent, column its head."""
        x = self.dropout(states)
        head, dependent = (self.dropout(F.relu(f(x))) for f in (self.arc_head, self.arc_dependent))
        return self.tag(x), _with_one(dependent) @ self.arc @ head.transpose(1, 2)

    def label_scores(self, dependents, heads):
        """Relation scores [pairs, relations] of dependents' states and their heads' states."""
        dependent = self.dropout(F.relu(self.label_dependent(self.dropout(dependents))))
        head = self.dropout(F.relu(self.label_head(self.dropout(heads))))
        return torch.einsum("pi,rij,pj->pr", _with_one(dependent), self.label, _with_one(head))


def parser_loss(parser, states, tags, heads, relations, mask):
    """Mean loss over words: tag, head and relation. `mask` is true for words, false for row 0 and padding."""
    tag_scores, arc_scores = parser(states)
    valid = mask.clone()
    valid[:, 0] = True
    arc_scores = arc_scores.masked_fill(~valid[:, None, :], -1e4)
    rows, columns = mask.nonzero(as_tuple=True)
    gold = heads[rows, columns]
    labels = parser.label_scores(states[rows, columns], states[rows, gold])
    return (
        F.cross_entropy(tag_scores[rows, columns].float(), tags[rows, columns])
        + F.cross_entropy(arc_scores[rows, columns].float(), gold)
        + F.cross_entropy(labels.float(), relations[rows, columns])
    )


def _with_one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
