"""A PDF of one page, written by hand so that the tests need no library that makes them."""

from collections.abc import Iterable

Words = tuple[float, float, int, str]
"""Left, baseline, size in points, and the words."""


def printed_page(words: Iterable[Words]) -> bytes:
    """One A4 page in Helvetica with the words where they are said to stand."""
    drawn = " ".join(f"/F1 {size} Tf 1 0 0 1 {left} {base} Tm ({text}) Tj" for left, base, size, text in words)
    content = f"BT {drawn} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    page, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(page))
        page += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(page)}\n%%EOF"
    return page + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()
