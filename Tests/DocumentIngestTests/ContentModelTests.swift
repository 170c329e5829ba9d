import Testing

@testable import DocumentIngest

@Suite struct ContentModelTests {
    @Test func `The weights were fitted to the numbers that rows are made of`() {
        let columns = ContentModel.fittedColumns.split(whereSeparator: \.isWhitespace)
        #expect(columns.map(String.init) == BlockFeatures.names)
    }

    @Test func `The trees answer as they did where they were fitted`() {
        var state: UInt32 = 1
        let trees = TreeEnsemble(Base64.bytes(in: ContentModel.treeText))
        let scales: [Float] = [1, 16, 256, 4_096]
        for expected in ContentModel.checks {
            let row =
                (0..<BlockFeatures.names.count + ElementNames.names.count + BlockLabels.names.count)
                .map { column in
                    state = state &* 1_664_525 &+ 1_013_904_223
                    return Float(state >> 8) / 16_777_216 * scales[column % 4]
                }
            #expect(abs(trees.score(row) - expected) < 0.001)
        }
        #expect(ContentModel.checks.count == 20)
    }

    @Test func `Words of names are told apart as they were where they were weighed`() {
        let weights = NameWeights("post:1 body:10 post|body:100 html:1000")
        func sum(_ name: String) -> Double {
            var sum = 0.0
            NameWords.forEach(in: Array(name.utf8)[...]) { sum += weights[$0] }
            return (sum * 100).rounded()
        }
        #expect(sum("post-body") == 111)
        #expect(sum("postBody") == 111)
        #expect(sum("post body") == 11)
        #expect(sum("HTMLBody x1 p2ost") == 0)
        #expect(sum("html_post2body") == 1_111)
    }
}
