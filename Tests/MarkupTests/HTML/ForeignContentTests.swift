import Testing

@testable import Markup

/// Where HTML ends and a drawing or a formula begins, as the standard's tree construction says.
@Suite struct ForeignContentTests {
    /// Reads tags, such as `svg`, `/svg` and `path/`.
    private func content(_ tags: String) -> ForeignContent {
        var content = ForeignContent()
        for tag in tags.split(separator: " ") {
            if tag.hasPrefix("/") {
                content.end(String(tag.dropFirst()))
            } else {
                let isEmpty = tag.hasSuffix("/")
                content.start(String(isEmpty ? tag.dropLast() : tag), isEmpty: isEmpty)
            }
        }
        return content
    }

    @Test(arguments: [
        "svg", "math", "svg path", "svg g path/", "svg foreignobject svg", "svg svg /svg",
        "svg foreignobject /foreignobject", "math mi math", "svg /g", "svg desc /desc",
        "svg foreignobject p /p /foreignobject", "svg mi", "math desc", "svg title/",
    ])
    func `Elements here are those of a drawing or a formula`(tags: String) {
        #expect(content(tags).isForeign)
        #expect(!content(tags).isEmpty)
    }

    @Test(arguments: [
        ("", true), ("p", true), ("svg /svg", true), ("svg/", true), ("svg g /svg", true),
        ("svg p", true), ("svg div", true), ("svg /p", true), ("svg /br", true),
        ("svg svg table", true), ("svg foreignobject", false), ("svg title", false),
        ("svg desc svg /svg", false), ("math mi", false), ("math mtext math p", false),
        ("svg foreignobject /svg", true), ("foreignobject", true), ("svg /svg /svg", true),
    ])
    func `Elements here are those of HTML`(tags: String, isEmpty: Bool) {
        #expect(!content(tags).isForeign)
        #expect(content(tags).isEmpty == isEmpty)
    }
}

/// Where the closing tag of a program is its text.
@Suite struct ProgramTextTests {
    /// The closing tags that end the program are those in brackets.
    @Test(arguments: [
        "a[</script>]", "<!-- [</script>]", "<!-- <script> </script> [</script>]",
        "<!-- <script> </script> --> [</script>]", "<!-- <script> --> [</script>]",
        "<script>[</script>]", "<!-- <scripty> [</script>]", "--> <!--> [</script>]",
        "<!--<script >x</SCRIPT\n>[</script>]", "<!-- --><script>[</script>]",
    ])
    func `A closing tag ends the program, unless a program stands in a comment`(marked: String) {
        let page = Array(marked.utf8.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") })
        let expected = marked.utf8.firstIndex(of: UInt8(ascii: "["))
            .map { marked.utf8.distance(from: marked.utf8.startIndex, to: $0) }
        var program = ProgramText()
        let bytes = page.span
        var end: Int?
        for index in page.indices where end == nil {
            if program.takes(bytes, at: index) { continue }
            if HTMLBytes.matches(bytes, index, "</script") { end = index }
        }
        #expect(end == expected)
    }
}
