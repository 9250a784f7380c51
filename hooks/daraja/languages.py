"""The languages of the site: stated in mkdocs.yml, described by CLDR, listed nowhere else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError
from babel.core import get_global, parse_locale


@dataclass(frozen=True)
class Language:
    """code: as in mkdocs.yml and in the folder name; name: in the language itself."""

    code: str
    name: str

    @property
    def locale(self) -> Locale:
        """CLDR's locale; English where CLDR does not know the code."""
        try:
            return Locale.parse(self.code.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            return Locale("en")

    @property
    def tag(self) -> str:
        """The code as a language tag of HTML (BCP 47): `pt-BR`."""
        return self.code.replace("_", "-")

    @property
    def with_territory(self) -> str:
        """The code with the country that CLDR takes for the likely one: `sw_TZ`; "" for a code it does not know."""
        language, _, rest = self.code.replace("-", "_").partition("_")
        likely = get_global("likely_subtags")
        full = likely.get(f"{language}_{rest}") or likely.get(language, "")
        territory = self.locale.territory or full.rpartition("_")[2]
        return f"{language}_{territory}" if full else ""

    @property
    def script(self) -> str:
        """The script as CLDR names it: `Latn`, `Arab`; "" for a code it does not know."""
        likely = get_global("likely_subtags").get(str(self.locale.language))
        # A parsed Locale drops a script that goes without saying.
        return self.locale.script or (likely and parse_locale(likely)[2]) or ""

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self.locale.text_direction


@dataclass(frozen=True)
class Languages:
    """All languages of a site, in the order of mkdocs.yml; one of them is the default."""

    default: Language
    others: tuple[Language, ...] = ()

    def __iter__(self) -> Iterator[Language]:
        return iter((self.default, *self.others))

    def __getitem__(self, code: str) -> Language:
        return next(language for language in self if language.code == code)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(language.code for language in self)


def from_settings(settings: Iterable[tuple[str, str, bool]]) -> Languages:
    """Languages from (code, name, is default) triples; exactly one is the default."""
    triples = list(settings)
    default = next(Language(code, name) for code, name, is_default in triples if is_default)
    others = tuple(Language(code, name) for code, name, _ in triples if code != default.code)
    return Languages(default, others)
