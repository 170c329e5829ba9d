import AnalysisCore
import JSON
import Testing

@testable import Analyses

/// Places of an answer whose text stands elsewhere now.
@Suite struct RelocationTests {
    private func relocated(_ fields: String, _ anchors: [PositionMap.Anchor]) throws -> String {
        let object = try #require(try JSONReader.value(of: fields).object)
        let moved = Analysis.relocated(object, by: PositionMap(anchors: anchors))
        return JSONValue.object(moved).description
    }

    private static let whole = """
        {"q":"b","grounding":{"q":{"grounded":true,"start":4,"end":6,"start_byte":5,"end_byte":7,\
        "line":1,"source_start":5,"source_end":7,"before":"a","after":"c"}},"rest":1}
        """

    @Test func `Line and bytes are those of the source`() throws {
        #expect(
            try relocated(
                Self.whole,
                [
                    .init(textOffset: 0, line: 7, sourceOffset: 100),
                    .init(textOffset: 4, line: 9, sourceOffset: 200),
                ]
            ) == """
                {"q":"b","grounding":{"q":{"grounded":true,"start":4,"end":6,"start_byte":5,\
                "end_byte":7,"line":9,"source_start":201,"source_end":203,"before":"a",\
                "after":"c"}},"rest":1}
                """
        )
    }

    @Test func `Bytes that the source does not have are left out, and come back`() throws {
        let without = try relocated(Self.whole, [.init(textOffset: 0, line: 3)])
        #expect(
            without == """
                {"q":"b","grounding":{"q":{"grounded":true,"start":4,"end":6,"start_byte":5,\
                "end_byte":7,"line":3,"before":"a","after":"c"}},"rest":1}
                """
        )
        let back = try relocated(without, [.init(textOffset: 0, line: 1, sourceOffset: 0)])
        #expect(back == Self.whole)
        #expect(try relocated(Self.whole, []).contains(#""end_byte":7,"before""#))
    }

    @Test func `Items of lists keep their names and order`() throws {
        let fields = """
            {"grounding":{"items.q":[{"field":"items[0].q","grounded":true,"start":0,"end":1,\
            "start_byte":0,"end_byte":1,"line":1},{"field":"items[1].q","grounded":false}]}}
            """
        #expect(
            try relocated(fields, [.init(textOffset: 0, line: 5, sourceOffset: 8)]) == """
                {"grounding":{"items.q":[{"field":"items[0].q","grounded":true,"start":0,"end":1,\
                "start_byte":0,"end_byte":1,"line":5,"source_start":8,"source_end":9},\
                {"field":"items[1].q","grounded":false}]}}
                """
        )
    }

    @Test(arguments: [
        #"{"q":"b"}"#, #"{"grounding":{}}"#, #"{"grounding":{"q":{"grounded":true}}}"#,
        #"{"grounding":{"q":{"start_byte":9,"end_byte":3,"line":1}}}"#,
        #"{"grounding":{"q":{"start_byte":-1,"end_byte":3,"line":1}}}"#,
    ])
    func `What has no place is left as it is`(fields: String) throws {
        #expect(try relocated(fields, [.init(textOffset: 0, line: 5)]) == fields)
    }
}
