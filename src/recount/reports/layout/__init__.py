"""Layout: what each line or paragraph of a report's text is: headline, body, caption, byline, or furniture of the page."""
