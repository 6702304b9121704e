"""Half quotations, in straight, curly and corner marks."""

from __future__ import annotations

import pytest

from bot.language.material import gather
from bot.language.torn import torn_quotations
from tests.language.summary_helpers import analysis_of


@pytest.mark.parametrize(
    ("language", "paragraph", "torn"),
    [
        ("ja", "「私たちには選択肢がない。安全が第一だ」と市長は語った。橋は古い。", [True, True, False]),
        ("ja", "市長は「橋は古い」と語った。議会は『港の橋』を読んだ。", [False, False]),
        ("ja", "彼女は「市長は『橋は古い』と語った」と述べた。橋は古い。", [False, False]),
        ("ja", "『橋は古い。港も古い』と彼は書いた。", [True, True]),
        ("zh", "“我们别无选择。安全第一。”市长说。桥很旧。", [True, True, True, False]),
        ("zh", "「我們別無選擇。」市長說。橋很舊，議會下週表決是否關閉。", [False, True, False]),
        ("zh", "市长说：“我们别无选择。”桥梁将于三月一日开始施工，工期两年。", [False, False]),
        ("en", "“We knew of it. It was a failure,” said Greta Holm. She left.", [True, True, False]),
    ],
)
def test_half_quotations(language: str, paragraph: str, torn: list[bool]) -> None:
    lines = gather([analysis_of(f"Headline\n{paragraph}", language=language)]).lines
    assert [*torn_quotations(lines)] == torn
