import Testing

/// What is said of conditions that are none.
@Suite struct GateConditionMessageTests {
    private static let countsStart = "analysis: sentiment\ngates: "
    private static let count = #"expected: a whole number, or a comparison such as "<= 5""#
    private static let rate =
        #"expected: a number from 0 to 1, or a comparison such as ">= 0.99" or ">= 99%""#
    private static let amount =
        #"expected: an amount in US dollars, or a comparison such as "<= 2.50""#

    private static let counts: [(place: String, message: String, help: String)] = [
        (#"{failed_documents: «">= "»}"#, #"gates.failed_documents cannot be ">= ""#, count),
        (#"{failed_documents: «"<="»}"#, #"gates.failed_documents cannot be "<=""#, count),
        ("{failed_documents: «-1»}", "gates.failed_documents cannot be -1", count),
        ("{failed_documents: «1.5»}", "gates.failed_documents cannot be 1.5", count),
        ("{failed_documents: «1%»}", #"gates.failed_documents cannot be "1%""#, count),
        (
            #"{failed_documents: «"=5"»}"#,
            #"gates.failed_documents cannot be "=5""#,
            count + #" | did you mean: "==5""#
        ),
        (
            #"{failed_documents: «"≤ 5"»}"#,
            #"gates.failed_documents cannot be "≤ 5""#,
            count + #" | did you mean: "<= 5""#
        ),
        (
            #"{failed_documents: «"≥ 5"»}"#,
            #"gates.failed_documents cannot be "≥ 5""#,
            count + #" | did you mean: ">= 5""#
        ),
        (
            #"{failed_documents: «"=< 5"»}"#,
            #"gates.failed_documents cannot be "=< 5""#,
            count + #" | did you mean: "<= 5""#
        ),
        (#"{failed_documents: «"! 5"»}"#, #"gates.failed_documents cannot be "! 5""#, count),
        ("{failed_documents: «[»]}", "gates.failed_documents cannot be an empty list", count),
        (
            "{failed_documents: «~»}",
            "gates.failed_documents has no value",
            count + " | note: remove the key to get its default"
        ),
        (#"{failed_documents: «"5 5"»}"#, #"gates.failed_documents cannot be "5 5""#, count),
        (#"{failed_documents: «"1-2"»}"#, #"gates.failed_documents cannot be "1-2""#, count),
        (
            "{success_rate: «1.01»}",
            "gates.success_rate cannot be 1.01",
            rate + #" | did you mean: ">= 1.01%""#
        ),
        ("{success_rate: «100.5»}", "gates.success_rate cannot be 100.5", rate),
        (
            "{success_rate: «100»}",
            "gates.success_rate cannot be 100",
            rate + #" | did you mean: ">= 100%""#
        ),
        (
            #"{success_rate: «"> 99"»}"#,
            #"gates.success_rate cannot be "> 99""#,
            rate + #" | did you mean: "> 99%""#
        ),
        ("{success_rate: «101%»}", #"gates.success_rate cannot be "101%""#, rate),
        ("{success_rate: «-0.1»}", "gates.success_rate cannot be -0.1", rate),
        (#"{success_rate: «"101"»}"#, #"gates.success_rate cannot be "101""#, rate),
        ("{coverage: «{»at_least: 90%}}", "gates.coverage cannot be a mapping", rate),
        ("{cost: «5%»}", #"gates.cost cannot be "5%""#, amount),
        ("{cost: «-1»}", "gates.cost cannot be -1", amount),
        (#"{cost: «"<= five"»}"#, #"gates.cost cannot be "<= five""#, amount),
        ("{tokens: «0.5»}", "gates.tokens cannot be 0.5", count),
        ("{grounded: «2»}", "gates.grounded cannot be 2", rate + #" | did you mean: ">= 2%""#),
    ]

    @Test(arguments: counts)
    func `A count, a rate or an amount is compared with a number that it can be`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.countsStart + place, message, help)
        #expect(said == wanted)
    }

    private static let sharesStart = "analysis: sentiment\ngates: "
    private static let share = #"expected: a comparison such as "<= 20%" or ">= 0.5""#

    private static let shares: [(place: String, message: String, help: String)] = [
        (
            "{sentiment.negative: «0.2»}",
            "gates.sentiment.negative cannot be 0.2",
            share + #" | did you mean: "<= 0.2""#
        ),
        (
            "{sentiment.negative: «20»}",
            "gates.sentiment.negative cannot be 20",
            share + #" | did you mean: "<= 20%""#
        ),
        (
            #"{sentiment.negative: «"20%"»}"#,
            #"gates.sentiment.negative cannot be "20%""#,
            share + #" | did you mean: "<= 20%""#
        ),
        (
            #"{sentiment.negative: «"<= 120%"»}"#,
            #"gates.sentiment.negative cannot be "<= 120%""#,
            share
        ),
        (
            #"{sentiment.negative: «"<= 1-2"»}"#,
            #"gates.sentiment.negative cannot be "<= 1-2""#,
            share
        ),
        ("{sentiment.negative: «120»}", "gates.sentiment.negative cannot be 120", share),
        (
            "{sentiment.negative: «100»}",
            "gates.sentiment.negative cannot be 100",
            share + #" | did you mean: "<= 100%""#
        ),
        ("{sentiment.negative: «-1»}", "gates.sentiment.negative cannot be -1", share),
        ("{sentiment.negative: «120%»}", #"gates.sentiment.negative cannot be "120%""#, share),
        (
            #"{sentiment.negative: «"1"»}"#,
            #"gates.sentiment.negative cannot be "1""#,
            share + #" | did you mean: "<= 1""#
        ),
        (
            #"{sentiment.negative: «"<= 20"»}"#,
            #"gates.sentiment.negative cannot be "<= 20""#,
            share + #" | did you mean: "<= 20%""#
        ),
        (
            #"{sentiment.negative: «"> 100"»}"#,
            #"gates.sentiment.negative cannot be "> 100""#,
            share + #" | did you mean: "> 100%""#
        ),
        (
            #"{sentiment.negative: «"= 20%"»}"#,
            #"gates.sentiment.negative cannot be "= 20%""#,
            share + #" | did you mean: "== 20%""#
        ),
        (
            "{confidence: {mean: «0.5»}}",
            "gates.confidence.mean cannot be 0.5",
            #"expected: a comparison such as ">= 0" | did you mean: "<= 0.5""#
        ),
        (
            "{confidence: {mean: «50%»}}",
            #"gates.confidence.mean cannot be "50%""#,
            #"expected: a comparison such as ">= 0""#
        ),
        (
            #"{confidence: {mean: «"> 50%"»}}"#,
            #"gates.confidence.mean cannot be "> 50%""#,
            #"expected: a comparison such as ">= 0""#
        ),
        (
            #"{confidence: {«median»: "> 0.5"}}"#,
            "unknown key gates.confidence.median",
            "expected: one of sum, min, max, mean, count, missing | did you mean: mean"
        ),
        (
            "{confidence: «{»}}",
            "gates.confidence cannot be an empty mapping",
            "expected: a mapping of sum, min, max, mean, count, missing to "
                + #"conditions, such as {sum: ">= 0"}"#
        ),
        (
            #"{«confidence.mean»: "> 0.5"}"#,
            "unknown measure gates.confidence.mean",
            "did you mean: confidence"
        ),
        (
            #"{sentiment.furious: «"<= 20%"»}"#,
            #"gates.sentiment.furious: there is no label "furious""#,
            "expected: one of positive, negative, neutral"
        ),
        (
            #"{sentiment.negativ: «"<= 20%"»}"#,
            #"gates.sentiment.negativ: there is no label "negativ""#,
            "expected: one of positive, negative, neutral | did you mean: negative"
        ),
        (
            #"{«sentiment»: "<= 20%"}"#,
            "unknown measure gates.sentiment",
            "did you mean: sentiment.LABEL"
        ),
        (#"{category.a: «"<= 20%"»}"#, "gates.category.a: the analysis is sentiment", ""),
    ]

    @Test(arguments: shares)
    func `The direction of a share is written, and what is suggested is taken`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.sharesStart + place, message, help)
        #expect(said == wanted)
    }
}
