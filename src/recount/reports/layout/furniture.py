"""Lines that are furniture by their own words: share bars, menus, adverts, prompts, legal lines, empty
labels.

The tables are of the page furniture of English-language news sites the world over. A line counts only where
the whole of it is furniture, so a paragraph that says "share this" is never lost.
"""

from __future__ import annotations

import re
from functools import cache

from recount.reports.layout.desk_notes import DESK_NOTES
from recount.reports.layout.promotions import PROMOTIONS, holds_reading_time

LONGEST_BAR = 200
"""Characters; a longer line is no share bar or menu."""

SHARE_WORDS = (
    "share", "share this", "share this article", "share this story", "share this page", "share this post",
    "share this video",
    "share article", "share story", "share page", "share on", "share via", "share with", "share by",
    "share with friends",
    "share on facebook", "share on twitter", "share on x", "share on whatsapp", "share on linkedin",
    "share on reddit",
    "share on telegram", "share by email", "share via email", "share to facebook", "share to twitter",
    "shares", "share link",
    "facebook", "twitter", "x.com", "whatsapp", "linkedin", "reddit", "telegram", "pinterest", "messenger",
    "pocket",
    "flipboard", "tumblr", "instagram", "youtube", "tiktok", "threads", "bluesky", "mastodon", "viber",
    "snapchat", "flipboard",
    "google+", "google plus", "stumbleupon", "digg", "line", "wechat", "weibo",
    "tweet", "tweet this", "retweet", "post", "pin", "pin it", "like", "e-mail", "email", "email this",
    "email this article",
    "send", "send by email", "mail", "sms", "print", "print this", "print this page", "print article",
    "print this article",
    "save", "save article", "save story", "save for later", "saved", "bookmark", "add to favourites",
    "add to favorites",
    "copy link", "copy url", "copy", "link copied", "link copied!", "copied", "copied to clipboard", "gift",
    "gift this article",
    "gift article", "comment", "comments", "view comments", "see comments", "show comments", "read comments",
    "add comment",
    "add a comment", "leave a comment", "post a comment", "write a comment", "join the conversation",
    "join the discussion",
    "no comments", "comments off", "comments closed", "comments are closed", "comments are closed.", "reply",
    "replies",
    "close", "close button", "close share options", "share options", "more sharing options", "more options",
    "toggle",
    "expand", "collapse", "listen", "download", "republish", "republish this article", "report",
    "report an error", "views",
    "likes", "follow", "following", "followers", "text size", "font size", "a-", "a+", "aa",
)  # fmt: skip

MENU_WORDS = (
    "home", "homepage", "home page", "menu", "main menu", "search", "search site", "navigation",
    "skip to content",
    "skip to main content", "skip to navigation", "skip to footer", "skip to search", "skip navigation",
    "jump to content",
    "back", "back to top", "top", "to top", "next", "previous", "prev", "next article", "previous article",
    "next story",
    "previous story", "next post", "previous post", "older posts", "newer posts", "load more", "show more",
    "show less",
    "see more", "view more", "view all", "see all", "read less", "more", "find us", "find us on", "contact",
    "contact us",
    "about", "about us", "who we are", "our team", "help", "help centre", "help center", "faq", "faqs",
    "support", "advertise",
    "advertise with us", "careers", "jobs", "site map", "sitemap", "accessibility", "accessibility help",
    "feedback",
    "terms", "terms of use", "terms of service", "terms and conditions", "terms & conditions", "privacy",
    "privacy policy",
    "privacy notice", "cookies", "cookie policy", "cookie settings", "legal", "legal notice", "imprint",
    "impressum",
    "sign in", "sign up", "signin", "log in", "login", "log out", "logout", "register", "my account",
    "account", "profile",
    "subscribe", "subscribe now", "subscriptions", "subscription", "newsletter", "newsletters", "e-paper",
    "epaper",
    "digital edition", "rss", "rss feed", "app", "apps", "shop", "store", "donate", "support us",
    "membership", "settings",
    "edition", "english", "français", "español", "العربية", "deutsch", "русский", "中文", "live tv",
    "watch live", "listen live",
    "on air", "tv guide", "schedule", "breaking", "breaking news", "latest", "latest news", "top news",
    "all news", "archive",
    "archives", "notifications", "alerts", "close menu", "open menu", "open navigation", "close navigation",
    "toggle navigation",
)  # fmt: skip

SECTION_WORDS = (
    "news", "world", "world news", "international", "national", "local", "regional", "politics", "business",
    "economy", "finance",
    "markets", "money", "sport", "sports", "football", "cricket", "rugby", "tennis", "weather", "live",
    "opinion", "opinions",
    "editorial", "editorials", "comment", "columnists", "columns", "letters", "analysis", "features",
    "culture", "arts",
    "books", "music", "film", "tv", "television", "radio", "entertainment", "celebrity", "celebrities",
    "lifestyle", "life",
    "style", "fashion", "food", "travel", "health", "science", "tech", "technology", "environment",
    "climate", "education",
    "society", "religion", "crime", "law", "property", "motoring", "cars", "obituaries", "classifieds",
    "video", "videos",
    "photos", "pictures", "galleries", "gallery", "podcast", "podcasts", "audio", "multimedia", "magazine",
    "weekend",
    "special reports", "investigations", "explainers", "fact check", "africa", "asia", "europe",
    "middle east", "americas",
    "latin america", "north america", "oceania", "asia pacific", "asia-pacific", "uk", "us", "u.s.", "usa",
    "eu", "in depth",
    "in pictures", "trending", "horoscopes", "puzzles", "crossword", "games", "events", "deals", "tags",
    "topics",
)  # fmt: skip

SEPARATOR = r"(?:[\s\xa0|/·•,;:&+»›>«‹<–—\-()\[\]…*]|\band\b|\bor\b|\d[\d,.]*\s*[kKmM]?\b)"

DISCLAIMER = "a disclaimer"
WHOLE_LINE = (
    ("an advertisement label",
        r"(?:-+\s*)?(?:advertisements?|adverts?|ads?|sponsored(?: content| post| by.*)?|paid (?:content"
        r"|post)|promoted(?: content| stories)?|(?:this is an? )?advertorial)(?:\s*[-–—:]+.{0,40})?"),
    ("an advertisement label",
        r"(?:the |this )?(?:story|article|report|post|text) continues (?:below|after)\b.*|(?:scroll"
        r"|continue reading|article continues|story continues)\b.{0,20}\b(?:advertisement|ad)s?\b.*"
        r"|remove ads?.*|skip (?:the )?(?:ad|advert|advertisement|promotion|past).*"),
    ("a prompt to scroll or read on",
        r"scroll (?:down|to|for|on)\b.*|(?:continue|keep) reading\b.{0,40}|read (?:the )?(?:full|whole"
        r"|entire|original|complete) (?:story|article|report|post|text|interview)\b.{0,30}|click (?:here"
        r"|on|to)\b.*|tap (?:here|on|to)\b.*|swipe\b.{0,40}|(?:see|view|show) (?:more|full|all)\b.{0,40}"
        r"|expand (?:image|article|text).*|enlarge (?:this )?image.*|hide caption|toggle caption"
        r"|this is a (?:carousel|modal window)\b.*|use (?:the )?(?:next and previous|arrow)\b.*|(?:image"
        r"|photo|slide|picture) \d+ ?(?:of|/) ?\d+"),
    ("a video or audio prompt",
        r"(?:watch|play|view) (?:the )?(?:full |below |above |this |our |latest )?(?:video|clip|film"
        r"|footage|live ?stream|highlights)\b.{0,60}|video player\b.*|play(?: video| audio)?|pause|mute"
        r"|unmute|live ?stream|loading(?: video| player)?[. …]*|media playback is .*"
        r"|to play this video .*|(?:this )?video (?:can ?not|cannot) be played.*"
        r"|this video (?:is not available|isn't available|has been removed|is no longer available"
        r"|is unavailable|file can)\b.*|your browser does not support .*|you need to enable javascript.*"
        r"|please (?:enable|turn on) javascript.*|javascript (?:is|must be|seems to be) .*"
        r"|listen to (?:this|the) (?:article|story|report|audio|podcast)\b.{0,40}|this audio is (?:auto"
        r"|ai|generated).*|\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?|now playing|autoplay"),
    ("an invitation to sign up or subscribe",
        r"sign up\b.{0,160}|subscribe\b.{0,160}|subscribers? only.{0,60}|register (?:now|here|for|to"
        r"|today|free)\b.{0,100}|(?:already|not yet|are you|not) an? (?:subscriber|member|user).{0,80}"
        r"|already (?:registered|subscribed|have an account).{0,60}|create (?:an|your"
        r"|a free) account.{0,60}|enter (?:your|a valid) e-?mail.{0,80}|your e-?mail address.{0,80}"
            r"|(?:get|receive"
        r"|want)\b.{0,120}\b(?:newsletters?|inbox|by e-?mail|delivered (?:to you|straight|daily)"
        r"|push notifications?|news ?alerts?|e-?mail alerts?)\b.{0,60}|.{0,80}[.?!:–—-] (?:subscribe"
        r"|sign up)(?: (?:to|now|today|here|for)\b.{0,160}|[.!]?)|(?:our |the )?(?:daily |weekly |morning "
        r"|evening |free )*newsletters?[.:!]?|enjoyed (?:this|reading).{0,80}|thank(?:s"
        r"| you) for (?:subscribing|signing up|reading).{0,80}|(?:this|the) (?:article|story"
        r"|content) is (?:for|reserved for|available to|exclusive to"
        r"|only for) (?:our )?(?:paying )?(?:subscribers|members).{0,60}|to (?:continue"
        r"|keep) reading.{0,100}|.{0,60}\b(?:free )?articles? (?:left|remaining)\b.{0,40}"
        r"|start your (?:free )?trial.{0,40}"),
    ("an invitation to follow or install",
        r"(?:follow|like|find|join|connect with|add|chat with) (?:us|our|[\w .]{2,40}) (?:on|via"
        r"|at) (?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|linkedin|google(?: news)?|tiktok"
        r"|threads|bluesky|mastodon|social media|viber|signal|flipboard|apple news)\b.{0,100}"
        r"|follow us\b.{0,60}|follow @?\w+(?: on \w+)?|join (?:our|the) (?:whatsapp|telegram|facebook"
        r"|viber)\b.{0,100}|(?:download|get|install|try|open in)\b.{0,40}\bapp\b.{0,100}"
        r"|(?:available )?on (?:the )?(?:app store|google play)\b.{0,40}"
        r"|add .{2,40} as a preferred source.{0,40}|set .{2,40} as (?:a|your) (?:preferred"
        r"|trusted) source.{0,40}"),
    ("an appeal for support",
        r"(?:please )?support (?:our|the|us|quality|free|independent|local"
        r"|public)\b.{0,60}\b(?:journalism|newsroom|work|reporting|us|today|now)\b.{0,120}|support us"
        r"|(?:please )?donate\b.{0,100}|(?:please )?contribute (?:now|today|here|to our)\b.{0,80}"
        r"|become an? (?:member|supporter|subscriber|patron)\b.{0,100}|make a (?:donation"
        r"|contribution)\b.{0,80}|buy (?:me|us) a coffee.{0,40}"),
    ("a cookie or privacy notice",
        r"(?:we|this (?:web)?site|our (?:web)?site|our partners|.{0,40}and (?:its"
        r"|our) partners)\b.{0,40}\bcookies\b.{0,300}|by (?:continuing|using|clicking|signing|subscribing"
        r"|submitting|entering|providing)\b.{0,100}\byou\b.{0,300}|(?:accept|reject|allow|manage"
        r"|decline)(?: all)?(?: cookies| preferences| settings)?|(?:cookie|privacy|consent) (?:settings"
        r"|preferences|policy|notice|manager|choices)"
        r"|do not sell (?:or share )?my (?:personal )?(?:information|data)"
        r"|this site is protected by recaptcha.*"),
    ("a copyright or legal line",
        r"(?:©|\(c\)\s|&copy;|copyright (?:©|\(c\)|(?:19|20)\d\d|notice)).{0,250}|copyright"
        r"|.{0,160}\ball rights reserved\b.{0,200}|this material may not be (?:published|reproduced).*"
        r"|(?!.*\b(?:said|says|told|ruled|court|judge|police)\b)(?:(?:this|these|all|our|the|no part of (?:this|the))"
        r" (?:[\w'’]+ ){0,4}(?:materials?|contents?|articles?|stor(?:y|ies)|reports?|texts?|site|page|publication"
        r"|photos?|photographs?|pictures?|images?|works?)\b.{0,40}may not be (?:reproduced|republished|redistributed"
        r"|broadcast, rewritten|copied).{0,200}|(?:unauthori[sz]ed )?(?:reproduction|republication|redistribution)"
        r" .{0,80}(?:prohibited|forbidden|permission|consent).{0,60})|.{0,40}is not responsible for the content of external "
        r"(?:web)?sites.{0,80}|(?:read|see) (?:about )?our (?:approach to external linking|terms|privacy"
        r"|policies|standards).{0,60}|(?:our standards:?\s*)the .{0,40} trust principles.{0,20}"
        r"|.{0,40}\bterms (?:of|and) (?:use|service|conditions)\b.{0,40}\bprivacy\b.{0,80}"),
    (DISCLAIMER,
        r"disclaimer\s*[:–—-].{0,300}"),
    ("an appeal for tips or replies",
        r"(?:do you have|have you got|got) (?:a|any|more|further)? ?(?:story|tip|news tip|information"
        r"|question|views?)\b.{0,200}|(?:have you been|were you|are you) affected.{0,200}"
        r"|send (?:us )?(?:your|a|any) (?:tips?|stories|story|pictures|comments|thoughts|feedback"
        r"|news)\b.{0,160}|(?:e-?mail|contact|write to|get in touch with|message) (?:us|the author"
        r"|the editor|the reporter|our news|me|him|her|them|\S+@\S+)\b.{0,160}|(?:let us know|tell us"
        r"|what do you think|share your (?:views|thoughts|experiences?))\b.{0,140}|(?:report|flag"
        r"|spotted) (?:a|an) (?:typo|error|mistake|correction|problem)\b.{0,80}|(?:you must be"
        r"|please) (?:logged|log|sign|signed) in\b.{0,80}|log ?in to (?:comment|reply|post).{0,40}"
        r"|(?:e-?mail|tel|phone)?:?\s*\S+@\S+\.\w{2,}|e-?mail .{2,60}\bat \S+@\S+.{0,200}"),
    (
        "a note about the reporter",

            r"more (?:by|from|on) (?:this|the) (?:author|writer|reporter)s?|view (?:all )?(?:profile"
            r"|posts|bio|articles)\b.{0,60}|(?:see|read|view) (?:all|more) (?:posts|articles"
            r"|stories) (?:by|from)\b.{0,60}|about the (?:author|writer|reporter)s?|.{0,260}\b(?:reach"
            r"|contact|follow|e-?mail|write to|tweet) (?:him|her|them|me|the (?:author|writer"
            r"|reporter)) (?:at|on|via|@|here)\b.{0,120}",
    ),
    (
        "a label of a press release",

            r"(?:press|news|media) (?:release|statement|advisory|note)s?|for immediate release\b.{0,40}"
            r"|embargoed?\b.{0,60}|(?:for (?:more|further) information,? )?(?:media "
            r"|press )?contacts?\s*:.{0,160}|notes? to (?:the )?editors?:?",
    ),
    ("a bare web address or handle", r"(?:https?://|www\.)\S+|@\w+"),
    ("a reading time or count",
        r"(?:estimated )?(?:reading|read) time:?.{0,30}|(?:about |approx\.? "
        r"|est\.? )?\d+[\s-]*(?:min(?:ute)?s?)\.?(?:[\s-]*(?:read|to read|listen|watch|video))?"
        r"|\d[\d,.]*[kKmM]?\s*(?:comments?|shares?|views?|likes?|replies|reactions?|retweets?"
        r"|followers?)(?:\s*[|·,]\s*.{0,40})?|(?:comments?|shares?|views?)\s*[:(]?\s*\d[\d,.]*\s*\)?"
        r"|be the first to comment.{0,30}|\d+ of \d+|\d+\s*/\s*\d+|page \d+(?: of \d+)?"),
    ("a list of tags or topics",
        r"(?:tags?|topics?|keywords?|filed under|categories|category|posted in|in this (?:story|article"
        r"|section)|sections?|labels?|hashtags?|mentioned in this (?:story|article))\s*[:|].{0,300}"
        r"|(?:#\w+[\s,]*)+"),
    ("an end mark or rule",
        r"[\W_]+|-?\s*(?:ends?|30|more|endit|eom)\s*-|\(?\b(?:ENDS|END|ends)\b\)?\.?|#{2,}"),
)  # fmt: skip

EMPTY_LABEL = re.compile(
    r"(?:image|media|photo|picture|video|figure) (?:caption|source|credit|copyright)s?\s*[,:]?|"
    r"(?:first |last |originally |date |article |story )?(?:published|updated|modified|posted|created"
    r"|revised|edited|added|issued|uploaded)"
    r"(?: (?:on|at|by|in|date|time))?\s*[:|\-–]?\s*|(?:date|time|by|author|authors|written by"
    r"|reported by|source|sources|location|credits?|photo|photos|picture|image|video|caption"
    r"|tags)\s*:\s*|by",
    re.IGNORECASE,
)


@cache
def bar(*tables: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that matches a line made of nothing but the tables' words, numbers and separators."""
    words = sorted({word for table in tables for word in table}, key=lambda word: (-len(word), word))
    one = "|".join(re.escape(word).replace(r"\ ", r"[\s\xa0]") for word in words)
    return re.compile(rf"(?>{SEPARATOR})*+(?:(?>{one})(?>{SEPARATOR})*+)+", re.IGNORECASE)


@cache
def whole_lines() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns of whole lines with the reason for each."""
    return tuple(
        (reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in (*WHOLE_LINE, *PROMOTIONS, *DESK_NOTES)
    )


def furniture_reason(line: str, *, within_body: bool = False) -> str | None:
    """Why a line is furniture by its own words, or None.

    `within_body`: the line stands between paragraphs, where one section word alone ("Health") may be a
    heading of the report, and a disclaimer a part of it.
    """
    words = line.strip()
    if len(words) <= LONGEST_BAR:
        if bar(SHARE_WORDS).fullmatch(words):
            return "a bar of buttons for sharing, printing or comments"
        if bar(SHARE_WORDS, MENU_WORDS).fullmatch(words) or is_menu(words, within_body=within_body):
            return "a menu of the site"
    if EMPTY_LABEL.fullmatch(words):
        return "a label with nothing after it"
    for reason, pattern in whole_lines():
        if pattern.fullmatch(words) and not (within_body and reason == DISCLAIMER):
            return reason
    return "a reading time or count" if holds_reading_time(words) else None


def is_menu(words: str, *, within_body: bool) -> bool:
    """True for a line of section names: several between paragraphs, one at the ends of a page; also names
    set apart by bars or wide gaps, and two-letter codes of languages."""
    if bar(SHARE_WORDS, MENU_WORDS, SECTION_WORDS).fullmatch(words):
        return not within_body or len(words.split()) >= 3
    entries = [entry.strip() for entry in re.split(r"\s*[|·•>»›]\s*|[ \xa0]{2,}|\t+", words) if entry.strip()]
    known = sum(
        entry.lower() in SECTION_WORDS or entry.lower() in MENU_WORDS or bool(re.fullmatch(r"[A-Z]{2}", entry))
        for entry in entries
    )
    return len(entries) >= 3 and known >= 2 and max(len(entry.split()) for entry in entries) <= 4
