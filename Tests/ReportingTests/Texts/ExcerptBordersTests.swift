import AnalysisCore
import JSON
import Testing

@testable import Reporting

/// What of a long text is kept, and what counts as found in it.
@Suite struct ExcerptBordersTests {
    /// A text of so many characters that differ from their neighbours.
    private func text(_ count: Int) -> String {
        String((0..<count).map { Character(Unicode.Scalar(UInt8(0x61 + $0 % 26))) })
    }

    private func places(_ excerpt: Excerpt) -> [Range<Int>] {
        excerpt.parts.map { $0.start..<$0.start + $0.text.unicodeScalars.count }
    }

    @Test(
        arguments: [
            // Without marks the beginning.
            (100, [], 100, [0..<100]), (100, [], 99, [0..<99]), (100, [], 0, []), (100, [], -1, []),
            // A mark with what surrounds it, and the beginning in what is left.
            (1_000, [500..<510], 400, [0..<200, 405..<605]),
            (
                1_000, [500..<510], 100,
                [480..<530, 0..<50].sorted { $0.lowerBound < $1.lowerBound }
            ),
            // Less than forty characters of a beginning are not worth it.
            (1_000, [500..<540], 79, [500..<540]), (1_000, [500..<540], 80, [0..<40, 500..<540]),
            // A context of 120 at most.
            (
                2_000, [1_000..<1_010], 1_500,
                [0..<1_250, 880..<1_130].sorted { $0.lowerBound < $1.lowerBound }
            ),
            // Marks that touch are one part; one at the end is cut there.
            (1_000, [990..<1_000], 400, [0..<295, 895..<1_000]), (1_000, [0..<10], 400, [0..<295]),
            // More marks than there is room for.
            (1_000, [100..<160, 300..<360, 500..<560], 130, [100..<160, 300..<360, 500..<510]),
        ] as [(Int, [Range<Int>], Int, [Range<Int>])]
    )
    func `So much is kept of a text`(
        length: Int,
        marks: [Range<Int>],
        limit: Int,
        kept: [Range<Int>]
    ) {
        let text = text(length)
        let cut = Excerpt(text, marks: marks).cut(to: limit)
        var merged: [Range<Int>] = []
        for range in kept where !range.isEmpty {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        #expect(places(cut) == merged)
        #expect(cut.count == merged.reduce(0) { $0 + $1.count })
        #expect(cut.length == length)
        let scalars = Array(text)
        for part in cut.parts {
            #expect(part.text == String(scalars[part.start..<part.start + part.text.count]))
        }
    }

    @Test func `A place is shown where one part holds all of it`() {
        let cut = Excerpt(text(1_000), marks: [500..<540]).cut(to: 80)
        #expect(cut.shows(500..<540) && cut.shows(0..<40) && cut.shows(510..<511))
        #expect(
            !cut.shows(499..<501) && !cut.shows(539..<541) && !cut.shows(0..<41)
                && !cut.shows(30..<510)
        )
    }

    private static let groundings: [(place: JSONValue, isGrounded: Bool, range: Range<Int>?)] = [
        (.null, false, nil), (false, false, nil), (true, true, nil), ([:], true, nil),
        (["grounded": false, "start": 1, "end": 2], false, nil),
        (["start": 1, "end": 2], true, 1..<2),
        (["grounded": true, "start": 0, "end": 0], true, 0..<0),
        (["start": 2, "end": 1], true, nil),
        (["start": -1, "end": 1], true, nil), (["start": 1], true, nil),
        (["grounded": nil], true, nil),
        ("x", true, nil),
    ]

    @Test(arguments: groundings.indices)
    func `A quote is found where its place says so`(index: Int) {
        let (place, isGrounded, range) = Self.groundings[index]
        #expect(Evidence.isGrounded(place) == isGrounded)
        #expect(Evidence.range(of: place) == range)
    }

    @Test func `A field may have one place or a list of them`() {
        let fields: JSONObject = [
            "grounding": [
                "a": ["start": 1, "end": 2],
                "b": [["start": 3, "end": 4], false, ["start": 5, "end": 6]],
                "c": nil,
            ]
        ]
        #expect(Evidence.entries(in: fields).map(\.field) == ["a", "b", "b", "b", "c"])
        #expect(Evidence.places(in: fields) == [1..<2, 3..<4, 5..<6])
        #expect(Evidence.entries(in: nil).isEmpty && Evidence.entries(in: ["grounding": 5]).isEmpty)
    }

    private func record(_ index: Int, isRead: Bool = true) -> Record {
        .sample(
            "\(index)",
            index,
            .analyzed(fields: ["grounding": ["a": ["start": 5_000, "end": 5_010]]]),
            asked: isRead ? .sample(0) : nil
        )
    }

    @Test func `Excerpts have sixteen hundred characters, whole texts all of them`() throws {
        #expect(DocumentTexts(.none) == nil)
        let text = text(20_000)
        let excerpts = try #require(DocumentTexts(.excerpt))
        excerpts.keep(text, of: record(1))
        excerpts.keep(text, of: record(2, isRead: false))
        let kept = try #require(excerpts.excerpt(of: record(1)))
        #expect(kept.count == 1_600 && kept.length == 20_000 && kept.shows(5_000..<5_010))
        #expect(excerpts.excerpt(of: record(2)) == nil && excerpts.excerpt(of: record(3)) == nil)
        let whole = try #require(DocumentTexts(.full))
        whole.keep(text, of: record(1))
        #expect(whole.excerpt(of: record(1))?.count == 20_000)
        #expect(whole != excerpts && whole == whole)
    }

    @Test func `There is room for 48 MiB of texts, and not for one byte more`() throws {
        let texts = try #require(DocumentTexts(.full))
        let eighth = String(repeating: "x", count: 6 << 20)
        for index in 0..<7 { texts.keep(eighth, of: record(index)) }
        texts.keep(eighth + "x", of: record(7))
        #expect(texts.excerpt(of: record(7)) == nil)
        texts.keep(eighth, of: record(8))
        #expect(texts.excerpt(of: record(8)) != nil)
        texts.keep("x", of: record(9))
        #expect(texts.excerpt(of: record(9)) == nil)
    }

    @Test(arguments: [
        ("a & b", "a &amp; b"), ("<\">", "&lt;&quot;&gt;"),
        ("a\nb\tc\r\nd", "a&#10;b&#9;c&#13;&#10;d"),
        ("a\u{1B}b\r", "a␛b␍"), ("'é'", "'é'"), ("\u{202E}", "&lt;U+202E&gt;"), ("", ""),
    ])
    func `Text in XML keeps its lines and can end nothing`(text: String, escaped: String) {
        #expect(XMLText.escaped(text) == escaped)
    }
}
