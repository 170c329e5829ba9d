import Testing

/// What is run against real servers, one test after the other: they share two processors.
@Suite(.serialized, .timeLimit(.minutes(15)))
enum CompatibilityTests {}

/// Sample documents, and the shipped pipeline that is for them.
struct Sample: Sendable, CustomTestStringConvertible {
    var pipeline: String
    /// The folder of the fixtures.
    var folder: String
    /// Its files; all that is in the folder where empty.
    var files: [String] = []
    /// How many documents they hold.
    var count: Int
    var testDescription: String { pipeline }

    /// All reviews.
    static let reviews = Sample(pipeline: "sentiment", folder: "reviews", count: 14)
    /// Some for the other analyses.
    static let others = [
        Sample(
            pipeline: "classification",
            folder: "tickets",
            files: ["1001.txt"],
            count: 1
        ),
        Sample(
            pipeline: "extraction",
            folder: "invoices",
            files: ["brightwater.txt"],
            count: 1
        ),
        Sample(pipeline: "summary", folder: "articles", files: ["mushrooms.txt"], count: 1),
    ]
    /// One review, and some for the other analyses.
    static let each =
        [Sample(pipeline: "sentiment", folder: "reviews", files: ["novel.txt"], count: 1)] + others
}
