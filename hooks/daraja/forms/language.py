"""Languages as Word and Excel name them."""

from daraja import strings
from daraja.languages import Language


def locale(language: Language) -> str:
    """The language with the country whose spelling is to be checked: `en-GB`."""
    own = strings.load(language.code)
    return own["form.locale"] if own.code == language.code else language.tag
