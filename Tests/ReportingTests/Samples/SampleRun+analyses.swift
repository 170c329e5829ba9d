import AnalysisCore
import JSON

extension SampleRun {
    /// Sentiment with evidence, labels, failures and every ending.
    static let sentiment = SampleRun(
        "sentiment",
        analysis: .sentiment,
        inputs: ["reviews"],
        schema: .object([
            .init(name: "evidence", schema: .nullable(.text)),
            .init(name: "sentiment", schema: .enumeration(["positive", "negative", "neutral"])),
            .init(name: "confidence", schema: .share),
            .init(name: "confidence_source", schema: .enumeration(["model", "probability"])),
            .init(name: "grounding", schema: .object([.init(name: "evidence", schema: .place())])),
        ]),
        records: [
            .sample(
                "backpack.txt",
                0,
                .analyzed(fields: [
                    "evidence": "The zips still run like new.", "sentiment": "positive",
                    "confidence": 0.97, "confidence_source": "model",
                    "grounding": [
                        "evidence": [
                            "start": 61, "end": 89, "line": 3,
                            "before": "Four years of school runs, and ",
                            "after": " I would buy it again.",
                        ]
                    ],
                ]),
                asked: .sample(0)
            ),
            .sample(
                "blender.txt",
                1,
                .analyzed(fields: [
                    "evidence": "It smells of burning.", "sentiment": "negative",
                    "confidence": 0.91, "confidence_source": "model",
                    "grounding": ["evidence": nil],
                ]),
                asked: .sample(1, attempts: 2, notes: ["asked again: the answer was cut"]),
                findings: [
                    Finding(
                        kind: "ungrounded",
                        message: "The quote in 'evidence' does not occur in the document.",
                        line: 1
                    )
                ]
            ),
            .sample(
                "web/campsite.html",
                2,
                .analyzed(fields: [
                    "evidence": nil, "sentiment": "neutral", "confidence": 0.42,
                    "confidence_source": "model",
                ]),
                asked: .sample(2, coverage: 0.5),
                findings: [
                    Finding(kind: "hidden-text", message: "Hidden text was left out.", count: 3)
                ]
            ),
            .sample(
                "feed/reviews.xml#r-17",
                3,
                .analyzed(fields: [
                    "evidence": "fine", "sentiment": "positive", "confidence": 0.55,
                    "confidence_source": "model",
                ]),
                asked: .sample(3)
            ),
            .sample(
                "ferry.txt",
                4,
                .failed(.rateLimited, message: "The provider limits the rate (HTTP 429)."),
                asked: .sample(14, attempts: 5, cost: nil)
            ),
            .sample("empty.txt", 5, .failed(.empty, message: "There is no text in it.")),
            .sample(
                "photo.jpg",
                6,
                .skipped(.unsupportedFormat, message: "No text, HTML, XML or JSON Lines file.")
            ),
        ],
        labels: """
            document,sentiment
            backpack.txt,positive
            blender.txt,negative
            web/campsite.html,negative
            feed/reviews.xml#r-17,Positive
            ferry.txt,neutral
            photo.jpg,neutral
            gone.txt,neutral

            """,
        gates: [
            GateResult(
                name: "sentiment.negative",
                condition: "<= 20%",
                measured: 0.25,
                passed: false
            ),
            GateResult(name: "success_rate", condition: ">= 0.5", measured: 2.0 / 3, passed: true),
            GateResult(
                name: "cost",
                condition: "<= 2.50",
                measured: nil,
                passed: false,
                note: "the price of a request is unknown"
            ),
        ],
        texts: [
            0: """
            A backpack, after four years

            Four years of school runs, and The zips still run like new. I would buy it again.

            """,
            1: "The blender stopped on day two.\n",
        ]
    )

    /// Classification with several categories and a field called like a column of every table.
    static let classification = SampleRun(
        "tickets",
        analysis: .classification,
        inputs: ["tickets"],
        schema: .object([
            .init(name: "reason", schema: .text),
            .init(
                name: "categories",
                schema: .list(.enumeration(["billing", "technical", "other"]))
            ),
            .init(name: "urgent", schema: .boolean),
            .init(
                name: "claims",
                schema: .list(.object([.init(name: "quote", schema: .text)]))
            ),
            .init(
                name: "grounding",
                schema: .object([.init(name: "claims.quote", schema: .list(.place(isItem: true)))])
            ),
        ]),
        records: [
            .sample(
                "1001.txt",
                0,
                .analyzed(fields: [
                    "reason": "Asks about an invoice.", "categories": ["billing"], "urgent": false,
                    "claims": [["quote": "where is my invoice"], ["quote": "made up"]],
                    "grounding": [
                        "claims.quote": [
                            [
                                "field": "claims[0].quote", "grounded": true, "line": 2,
                                "before": "Hello, ", "after": "?",
                            ],
                            ["field": "claims[1].quote", "grounded": false],
                        ]
                    ],
                ]),
                asked: .sample(0)
            ),
            .sample(
                "1002.txt",
                1,
                .analyzed(fields: [
                    "reason": "Cannot pay, since the page fails.",
                    "categories": ["billing", "technical"], "urgent": true,
                ]),
                asked: .sample(1)
            ),
        ],
        labels: "document,categories\n1001.txt,billing\n1002.txt,technical\n"
    )

    /// Extraction with nested objects, lists, numbers of every kind and nulls.
    static let extraction = SampleRun(
        "invoices",
        analysis: .extraction,
        inputs: ["invoices/2025", "more.xml"],
        schema: .object([
            .init(name: "vendor", schema: .text),
            .init(name: "total", schema: .nullable(.anyNumber)),
            .init(name: "count", schema: .integer(minimum: nil, maximum: nil)),
            .init(name: "paid", schema: .nullable(.boolean)),
            .init(
                name: "address",
                schema: .nullable(
                    .object([
                        .init(name: "city", schema: .text),
                        .init(name: "zip", schema: .nullable(.text)),
                    ])
                )
            ),
            .init(
                name: "items",
                schema: .list(
                    .object([
                        .init(name: "name", schema: .text),
                        .init(name: "price", schema: .anyNumber),
                    ])
                )
            ),
        ]),
        records: [
            .sample(
                "invoices/2025/alpen.txt",
                0,
                .analyzed(fields: [
                    "vendor": "Alpen Coach Tours GmbH", "total": 1170.95, "count": 2, "paid": true,
                    "address": ["city": "Innsbruck", "zip": "6020"],
                    "items": [["name": "Bus", "price": 1000], ["name": "Toll", "price": 170.95]],
                ]),
                asked: .sample(0)
            ),
            .sample(
                "more.xml#2",
                1,
                .analyzed(fields: [
                    "vendor": "Credit & Co", "total": -12.5, "count": -1, "paid": nil,
                    "address": nil, "items": .array([]),
                ]),
                asked: .sample(1)
            ),
        ]
    )

    /// Summaries with key points, in three scripts.
    static let summary = SampleRun(
        "articles",
        analysis: .summary,
        inputs: ["articles"],
        schema: .object([
            .init(name: "summary", schema: .text), .init(name: "key_points", schema: .list(.text)),
        ]),
        records: [
            .sample(
                "lighthouse.txt",
                0,
                .analyzed(fields: [
                    "summary": "The lighthouse reopens, after four years.\nVisitors may climb it.",
                    "key_points": ["reopened", "187 steps"],
                ]),
                asked: .sample(0)
            ),
            .sample(
                "日本.txt",
                1,
                .analyzed(fields: ["summary": "灯台が再開した。", "key_points": .array([])]),
                asked: .sample(1)
            ),
            .sample(
                "مقال.html",
                2,
                .analyzed(fields: ["summary": "أعيد فتح المنارة.", "key_points": ["فتح"]]),
                asked: .sample(2)
            ),
        ]
    )

    /// A run without any record.
    static let empty = SampleRun(
        "nothing",
        analysis: .sentiment,
        inputs: ["nothing"],
        schema: .object([
            .init(name: "sentiment", schema: .enumeration(["positive", "negative"]))
        ]),
        records: []
    )
}
