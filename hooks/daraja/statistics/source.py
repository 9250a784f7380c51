"""Where a fact comes from, and how much of it somebody read."""

from datetime import date

from pydantic import BaseModel, ConfigDict, model_validator

from daraja.statistics.forms import Id, IsoDate, Url
from daraja.statistics.vocabulary import Access, Role, Seen, SourceType


class Fact(BaseModel):
    """Strict about fields: an unknown one is a mistake, and nothing changes after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Citation(Fact):
    """How one source supports a figure, and how much of it we read ourselves."""

    id: Id
    role: Role
    seen: Seen
    checked: date
    locator: str | None = None


class Source(Fact):
    """A publication. Its title is never translated, so it comes with its language, or not at all."""

    id: Id
    type: SourceType
    producer: str
    access: Access
    authors: tuple[str, ...] = ()
    title: str | None = None
    title_lang: str | None = None
    date_published: IsoDate | None = None
    date_accessed: IsoDate | None = None
    url: Url | None = None
    url_archived: Url | None = None
    doi: str | None = None
    licence: str | None = None

    @model_validator(mode="after")
    def _title_has_a_language(self) -> "Source":
        if (self.title is None) != (self.title_lang is None):
            raise ValueError("title and title_lang belong together", "give both or neither")
        return self

    @property
    def link(self) -> str | None:
        return f"https://doi.org/{self.doi}" if self.doi else self.url
