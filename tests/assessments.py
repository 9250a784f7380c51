"""A self-assessment in three languages, short, in the shape that the real one has."""

from typing import Any

IDS = ("platforms", "people", "aim", "length")
BANDS = ((0, 4), (5, 8), (9, 10), (11, 12))
PAGE = "assess"

QUESTION = """<div class="question" markdown>

## {question} {{ #{id} }}

{help}

- {{{{ 0 }}}}: {answers[0]}
- {{{{ 1 }}}}: {answers[1]}
- {{{{ 2 }}}}: {answers[2]}
- {{{{ 3 }}}}: {answers[3]}

{advice}

</div>

"""
WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "title": "How strong is your strategy?",
        "questions": ["Which platforms?", "Who engages with your posts?", "Reach or clicks?", "How long?"],
        "lead": "Four questions.",
        "help": "Think of reach first, not of what you like.",
        "answers": [
            "We cannot say what our reach is.",
            "We have an opinion.",
            "Data, but older than {{ 90 }} days, or written nowhere that the team can find it without asking.",
            "Data from the last {{ 90 }} days.",
        ],
        "advice": "If this is your weakest answer: ask, and [read on](index.md).",
        "result": "Your result",
        "bands": "What the total says",
        "to": "to",
        "names": ["learn first", "find a second reader", "plan", "open a seat"],
    },
    "sw": {
        "title": "Mkakati wako una nguvu kiasi gani?",
        "questions": ["Majukwaa gani?", "Nani huitikia machapisho yako?", "Waliofikiwa au mibofyo?", "Muda gani?"],
        "lead": "Maswali manne.",
        "help": "Fikiria idadi ya waliofikiwa kwanza, si unachokipenda.",
        "answers": [
            "Hatuwezi kusema idadi ya waliofikiwa.",
            "Tuna maoni tu.",
            "Tuna data, lakini ni ya zaidi ya siku {{ 90 }}, au haikuandikwa mahali ambapo timu inaweza kuiona.",
            "Tuna data ya siku {{ 90 }} zilizopita.",
        ],
        "advice": "Ikiwa hili ndilo jibu dhaifu zaidi: uliza, kisha [soma zaidi](index.md).",
        "result": "Matokeo yako",
        "bands": "Maana ya jumla",
        "to": "hadi",
        "names": ["jifunze kwanza", "tafuta msomaji wa pili", "panga", "fungua nafasi"],
    },
    "ar": {
        "title": "ما مدى قوة استراتيجيتك؟",
        "questions": ["ما المنصات؟", "من يتفاعل مع منشوراتك؟", "الوصول أم النقرات؟", "كم المدة؟"],
        "lead": "أربعة أسئلة.",
        "help": "ابدأ من الوصول، لا مما يعجبك.",
        "answers": [
            "لا يمكننا تحديد الوصول.",
            "لدينا رأي فقط.",
            "لدينا بيانات، لكنها أقدم من {{ 90 }} يومًا، أو غير مكتوبة في مكان يجده الفريق دون سؤال.",
            "لدينا بيانات من آخر {{ 90 }} يومًا.",
        ],
        "advice": "إن كانت هذه أضعف إجابة: اسأل، ثم [تابع القراءة](index.md).",
        "result": "نتيجتك",
        "bands": "دلالة المجموع",
        "to": "إلى",
        "names": ["التعلّم أولًا", "قارئ ثانٍ", "التخطيط", "مقعد على الطاولة"],
    },
}


def markdown(code: str) -> str:
    """The page in the language `code`."""
    words = WORDS[code]
    questions = zip(IDS, words["questions"], strict=True)
    asked = "".join(QUESTION.format(id=name, question=question, **words) for name, question in questions)
    told = "".join(
        f"### {{{{ {low} }}}} {words['to']} {{{{ {high} }}}}: {name} {{ #band-{low}-{high} }}\n\n{words['help']}\n\n"
        for (low, high), name in zip(BANDS, words["names"], strict=True)
    )
    result = f"## {words['result']} {{ #result }}\n\n{{{{ assessment }}}}\n\n## {words['bands']} {{ #bands }}\n\n"
    return f"# {words['title']} {{ #top }}\n\n{words['lead']}\n\n{asked}{result}{told}"
