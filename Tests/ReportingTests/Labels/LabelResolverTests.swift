import AnalysisCore
import Testing

@testable import Reporting

/// Which documents the names in a labels file mean.
@Suite struct LabelResolverTests {
    private func names(_ labels: [String], _ documents: [String]) throws -> [String] {
        let rows = labels.map { "\($0),positive\n" }.joined()
        let schema = OutputSchema.object([
            .init(name: "sentiment", schema: .enumeration(["positive", "negative"]))
        ])
        var resolver = LabelResolver(
            try Labels(csv: Array("document,sentiment\n\(rows)".utf8), schema: schema)
        )
        for document in documents { resolver.add(DocumentID(document)) }
        return resolver.resolved().rows.keys.sorted()
    }

    @Test(
        "a name means an id, or the only one that ends alike",
        arguments: [
            (["a.txt"], ["a.txt", "x/a.txt"], ["a.txt"]),
            (["a.txt"], ["x/a.txt", "x/b.txt"], ["x/a.txt"]),
            (["a.txt"], ["x/a.txt", "y/a.txt"], ["a.txt"]),
            (["docs/a.txt"], ["a.txt", "b.txt"], ["a.txt"]),
            (["docs/a.txt", "more/a.txt"], ["a.txt"], ["docs/a.txt", "more/a.txt"]),
            (["a.txt", "docs/a.txt"], ["a.txt"], ["a.txt", "docs/a.txt"]),
            (["b/c", "c"], ["x/b/c", "y/c"], ["x/b/c", "y/c"]),
            (
                ["feed.xml#1", "feed.xml#2"], ["in/feed.xml#1", "in/feed.xml#2", "in/feed.xml#3"],
                ["in/feed.xml#1", "in/feed.xml#2"]
            ),
            (["ba.txt"], ["a.txt"], ["ba.txt"]), (["gone.txt"], ["a.txt"], ["gone.txt"]),
        ] as [([String], [String], [String])]
    )
    func resolved(labels: [String], documents: [String], expected: [String]) throws {
        #expect(try names(labels, documents) == expected)
    }

    @Test("many files of one name take no more time than others")
    func linear() throws {
        let labels = (0..<20_000).map { "\($0)/index.html" }
        let documents = (0..<20_000).map { "site/\($0)/index.html" }
        #expect(try names(labels, documents).count == 20_000)
    }
}
