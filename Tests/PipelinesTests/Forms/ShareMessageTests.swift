import Testing

/// What is said of shares, of how sure something must be, and of gates that ask for it.
@Suite struct ShareMessageTests {
    private static let sharesStart = "analysis: sentiment\nlabels: l.csv\n"
    private static let error = "expected: a share above 0% and below 100%, such as 5%"
    private static let confidence =
        "expected: a confidence from 50% up to but not 100%, such as 95%"
    private static let sharesExpected3 = "expected: a file that ends in .csv, such as review.csv"

    private static let shares: [(place: String, message: String, help: String)] = [
        ("accept: {error: «0%»}", #"accept.error cannot be "0%""#, error),
        ("accept: {error: «100%»}", #"accept.error cannot be "100%""#, error),
        ("accept: {error: «1»}", "accept.error cannot be 1", error),
        ("accept: {error: «0»}", "accept.error cannot be 0", error),
        ("accept: {error: «five»}", #"accept.error cannot be "five""#, error),
        ("accept: {error: «5 %»}", #"accept.error cannot be "5 %""#, error),
        ("accept: {error: «-5%»}", #"accept.error cannot be "-5%""#, error),
        ("accept: «{»confidence: 95%}", "accept.error is missing", error),
        (
            "accept: {error: 5%, confidence: «49.9%»}",
            #"accept.confidence cannot be "49.9%""#,
            confidence
        ),
        (
            "accept: {error: 5%, confidence: «100%»}",
            #"accept.confidence cannot be "100%""#,
            confidence
        ),
        ("accept: {error: 5%, confidence: «0.49»}", "accept.confidence cannot be 0.49", confidence),
        (
            "accept: {error: 5%, review: «.csv»}",
            #"accept.review cannot be ".csv""#,
            sharesExpected3
        ),
        (
            "accept: {error: 5%, review: «review.txt»}",
            #"accept.review cannot be "review.txt""#,
            sharesExpected3
        ),
        (
            "accept: {error: 5%, review: «3»}",
            "accept.review cannot be 3",
            sharesExpected3 + #" | did you mean: "3""#
        ),
        (
            "accept: «5%»",
            #"accept cannot be "5%""#,
            "expected: a mapping with the keys error, confidence, review"
        ),
    ]

    @Test(arguments: shares)
    func `A share has its bounds`(place: String, message: String, help: String) {
        let (said, wanted) = Remark.pair(Self.sharesStart + place, message, help)
        #expect(said == wanted)
    }

    private static let demandsStart = "analysis: sentiment\nlabels: l.csv\ngates: "

    private static let demands: [(place: String, message: String, help: String)] = [
        (
            "{accuracy: {at_least: «90»}}",
            "gates.accuracy.at_least cannot be 90",
            "expected: a share such as 90% or 0.9 | did you mean: 90%"
        ),
        (
            "{accuracy: {at_least: «101%»}}",
            #"gates.accuracy.at_least cannot be "101%""#,
            "expected: a share such as 90% or 0.9"
        ),
        (
            "{accuracy: {at_least: «1.01»}}",
            "gates.accuracy.at_least cannot be 1.01",
            "expected: a share such as 90% or 0.9 | did you mean: 1.01%"
        ),
        (
            "{accuracy: {at_least: «150»}}",
            "gates.accuracy.at_least cannot be 150",
            "expected: a share such as 90% or 0.9"
        ),
        (
            "{accuracy: {at_least: «~»}}",
            "gates.accuracy.at_least has no value",
            "expected: a share such as 90% or 0.9 | note: remove the key to get its default"
        ),
        (
            "{accuracy: «{»}}",
            "gates.accuracy.at_least or at_most is missing",
            "expected: a mapping such as {at_least: 90%, confidence: 95%}"
        ),
        (
            "{accuracy: «{»at_least: 90%, at_most: 95%}}",
            "at_least and at_most are two gates; one entry has one of them",
            "expected: a mapping such as {at_least: 90%, confidence: 95%}"
        ),
        (
            "{accuracy: {at_least: 90%, confidence: «30%»}}",
            #"gates.accuracy.confidence cannot be "30%""#,
            "expected: a confidence from 50% up to but not 100%, such as 95%"
        ),
        (
            "{accuracy: {at_least: 90%, inconclusive: «fails»}}",
            #"gates.accuracy.inconclusive cannot be "fails""#,
            "expected: warn, pass or fail | did you mean: fail"
        ),
        (
            "{accuracy: {at_least: 90%, «estimate»: corrected}}",
            "unknown key gates.accuracy.estimate",
            "expected: one of at_least, at_most, confidence, inconclusive, sequential"
        ),
        (
            "{accuracy: {at_least: 90%, sequential: «often»}}",
            #"gates.accuracy.sequential cannot be "often""#,
            "expected: true or false"
        ),
        (
            "{sentiment.negative: {at_most: 20%, «sequential»: true}}",
            "unknown key gates.sentiment.negative.sequential",
            "expected: one of at_least, at_most, confidence, inconclusive, estimate"
        ),
        (
            "{sentiment.negative: {at_most: 20%, estimate: «right»}}",
            #"gates.sentiment.negative.estimate cannot be "right""#,
            "expected: raw or corrected"
        ),
        (
            "{regression: «{»margin: 3%}}",
            "gates.regression.against is missing",
            "expected: the path of a file"
        ),
        (
            "{regression: {against: «base.csv»}}",
            #"gates.regression.against cannot be "base.csv""#,
            "expected: a JSON report, such as baseline.json"
        ),
        (
            "{regression: {against: base.json, margin: «300%»}}",
            #"gates.regression.margin cannot be "300%""#,
            "expected: a share such as 90% or 0.9"
        ),
        (
            "{regression: «base.json»}",
            #"gates.regression cannot be "base.json""#,
            "expected: a mapping with the keys against, margin, confidence, inconclusive"
        ),
        (
            "{regression: {against: base.json, confidence: «1»}}",
            "gates.regression.confidence cannot be 1",
            "expected: a confidence from 50% up to but not 100%, such as 95%"
        ),
    ]

    @Test(arguments: demands)
    func `A gate that asks for certainty has one bound`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.demandsStart + place, message, help)
        #expect(said == wanted)
    }
}
