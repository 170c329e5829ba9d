import Testing

@testable import Reporting

@Suite struct ExcerptTests {
    private let text = String(repeating: "ab ", count: 1000)

    @Test("a text that fits is whole")
    func whole() {
        let excerpt = Excerpt("日本 👩‍👩‍👧", marks: [0..<2])
        #expect(excerpt.cut(to: 8) == excerpt)
        #expect(excerpt.length == 8)
        #expect(excerpt.parts.map(\.text) == ["日本 👩‍👩‍👧"])
    }

    @Test("of a longer one the marks stay with what surrounds them, and the beginning")
    func marks() {
        let cut = Excerpt(text, marks: [2000..<2010, 2900..<2950]).cut(to: 600)
        #expect(cut.count <= 600)
        #expect(cut.shows(2000..<2010))
        #expect(cut.shows(2900..<2950))
        #expect(cut.shows(0..<40))
        #expect(cut.parts.map(\.start) == cut.parts.map(\.start).sorted())
        for part in cut.parts {
            let scalars = Array(text.unicodeScalars)[part.start...].prefix(part.text.count)
            #expect(String(String.UnicodeScalarView(scalars)) == part.text)
        }
    }

    @Test("cut once more it keeps the marks as long as there is room for them")
    func again() {
        let cut = Excerpt(text, marks: [2000..<2010]).cut(to: 600).cut(to: 60).cut(to: 12)
        #expect(cut.count <= 12)
        #expect(cut.shows(2000..<2010))
        #expect(cut.cut(to: 4).count <= 4)
        #expect(cut.cut(to: 0).count == 0)
    }

    @Test("places outside of the text, and empty ones, are no marks")
    func foreign() {
        let cut = Excerpt(text, marks: [5000..<5010, 7..<7]).cut(to: 100)
        #expect(cut.parts.map(\.start) == [0])
        #expect(cut.count == 100)
    }

    @Test("a mark that is longer than the room shows its beginning")
    func long() {
        let cut = Excerpt(text, marks: [300..<2900]).cut(to: 50)
        #expect(cut.parts.map(\.start) == [300])
        #expect(cut.count == 50)
    }
}
