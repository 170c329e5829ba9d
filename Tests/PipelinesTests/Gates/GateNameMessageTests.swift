import Testing

/// What is said of gates whose name or label is not known.
@Suite struct GateNameMessageTests {
    private static let gateNamesStart = "analysis: sentiment\ngates: "
    private static let gateMapping =
        #"expected: a mapping of measures to conditions, such as {success_rate: ">= 0.99"}"#
    private static let measures =
        "expected: one of documents, analyzed_documents, failed_documents, "
        + "skipped_documents, success_rate, coverage, grounded, cost, tokens, "
        + "accuracy, macro_f1, regression, sentiment.LABEL, category.LABEL, "
        + "confidence, fields.NAME, fields.NAME.VALUE, precision.LABEL, "
        + "recall.LABEL, f1.LABEL, failed.REASON"

    private static let gateNames: [(place: String, message: String, help: String)] = [
        ("{«failed»: 1}", "unknown measure gates.failed", "did you mean: failed_documents"),
        ("{«failure»: 1}", "unknown measure gates.failure", measures),
        (
            "{«failed.rate-limit»: 1}",
            #"no document fails for the reason "rate-limit""#,
            "did you mean: rate-limited"
        ),
        (
            "{«failed.nothing»: 1}",
            #"no document fails for the reason "nothing""#,
            "expected: one of unreadable, empty, too-large, not-text, damaged, "
                + "changed, rate-limited, overloaded, network, timeout, server-error, "
                + "rejected, provider-unusable, context-too-long, expired, missing, "
                + "refused, truncated, invalid-answer, ungrounded, internal-error"
        ),
        (
            "{«failed.»: 1}",
            #"no document fails for the reason """#,
            "expected: one of unreadable, empty, too-large, not-text, damaged, "
                + "changed, rate-limited, overloaded, network, timeout, server-error, "
                + "rejected, provider-unusable, context-too-long, expired, missing, "
                + "refused, truncated, invalid-answer, ungrounded, internal-error"
        ),
        ("{«succes_rate»: 1}", "unknown measure gates.succes_rate", "did you mean: success_rate"),
        ("{«accurracy»: 1}", "unknown measure gates.accurracy", "did you mean: accuracy"),
        (
            #"{«"sentiment."»: 1}"#,
            "unknown measure gates.sentiment.",
            "did you mean: sentiment.LABEL"
        ),
        ("{«fields»: 1}", "unknown measure gates.fields", "did you mean: fields.NAME"),
        ("{«fields.»: 1}", "unknown measure gates.fields.", "did you mean: fields.NAME"),
        ("{«fields..a»: 1}", "unknown measure gates.fields..a", "did you mean: fields.NAME"),
        (#"{«"fields.a."»: 1}"#, "unknown measure gates.fields.a.", "did you mean: fields.NAME"),
        ("{«precison.negative»: 1}", "unknown measure gates.precison.negative", measures),
        ("{«precision.»: 1}", "unknown measure gates.precision.", "did you mean: precision.LABEL"),
        (#"{«"."»: 1}"#, "unknown measure gates..", measures),
        ("{«cost.usd»: 1}", "unknown measure gates.cost.usd", "did you mean: cost"),
        ("{«documents.txt»: 1}", "unknown measure gates.documents.txt", "did you mean: documents"),
        ("{«regresion»: 1}", "unknown measure gates.regresion", "did you mean: regression"),
        ("«[»]", "gates cannot be an empty list", gateMapping),
        ("«{»}", "gates cannot be an empty mapping", gateMapping),
        ("«failed_documents»", #"gates cannot be "failed_documents""#, gateMapping),
        ("«[»failed_documents]", "gates cannot be a list", gateMapping),
    ]

    @Test(arguments: gateNames)
    func `The nearest measure is suggested, or all are listed`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.gateNamesStart + place, message, help)
        #expect(said == wanted)
    }

    private static let labelsStart = "analysis: "
    private static let labelsKey = "expected: a key labels with the path of a CSV file"

    private static let labels: [(place: String, message: String, help: String)] = [
        (
            "sentiment\ngates: {accuracy: «0.9»}",
            "gates.accuracy needs right answers to compare with",
            labelsKey
        ),
        (
            "sentiment\ngates: {macro_f1: «0.9»}",
            "gates.macro_f1 needs right answers to compare with",
            labelsKey
        ),
        (
            "sentiment\ngates: {precision.negative: «0.9»}",
            "gates.precision.negative needs right answers to compare with",
            labelsKey
        ),
        (
            "sentiment\ngates: {regression: «{»against: b.json}}",
            "gates.regression needs right answers to compare with",
            labelsKey
        ),
        (
            "sentiment\ngates: {sentiment.negative: «{»at_most: 20%, estimate: corrected}}",
            "gates.sentiment.negative needs right answers to compare with",
            labelsKey
        ),
        (
            "sentiment\nlabels: l.csv\ngates: {precision.negativ: «0.9»}",
            #"gates.precision.negativ: there is no label "negativ""#,
            "expected: one of positive, negative, neutral | did you mean: negative"
        ),
        (
            "sentiment\nlabels: l.csv\ngates: {recall.furious: «0.9»}",
            #"gates.recall.furious: there is no label "furious""#,
            "expected: one of positive, negative, neutral"
        ),
        (
            "sentiment\nlabels: l.csv\ngates: {f1.a: «{»at_least: 50%}}",
            "gates.f1.a cannot be a mapping",
            #"expected: a number from 0 to 1, or a comparison such as ">= 0.99" or ">= 99%""#
        ),
        (
            "classification\nclassification: {categories: {a: one, b: two}}\ngates: "
                + #"{category.c: «"<= 1%"»}"#,
            #"gates.category.c: there is no label "c""#,
            "expected: one of a, b"
        ),
        (
            "classification\nclassification: {categories: {a: one, b: two}}\ngates: "
                + #"{sentiment.a: «"<= 1%"»}"#,
            "gates.sentiment.a: the analysis is classification",
            ""
        ),
    ]

    @Test(arguments: labels)
    func `Gates that compare with right answers need labels that the analysis has`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.labelsStart + place, message, help)
        #expect(said == wanted)
    }
}
