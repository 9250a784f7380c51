"""Files that are ZIP archives, as those of Word and Excel are: the same content makes the same bytes on any day."""

import io
import re
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a ZIP archive can hold: nobody takes it for the day when the file was made."""
PROPERTIES = "docProps/core.xml"
STAMPS = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>", re.S)


def packed(files: Mapping[str, bytes]) -> bytes:
    """An archive of files by name, in their order."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            entry = ZipInfo(name, DATE)
            entry.create_system = 3  # else the system that builds shows in the bytes
            archive.writestr(entry, content, ZIP_DEFLATED, 9)
    return out.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """The files of an archive by name, in their order; their properties without the time at which they were made."""
    with ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    if PROPERTIES in files:
        files[PROPERTIES] = STAMPS.sub(b"", files[PROPERTIES])
    return files
