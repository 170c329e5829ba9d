import Markup
import Testing

@Suite struct XMLStructureTests {
    /// Whether the second child of the root has the structure of the first.
    private func isShared(_ first: String, _ second: String, _ behind: String = "") throws -> Bool {
        let tree = try XMLTree(parsing: Array("<r>\(first)\(second)\(behind)</r>".utf8))
        let start = Int(tree.nodes[1].end)
        return XMLStructure(of: 1, in: tree).isShared(by: start, in: tree)
    }

    @Test(arguments: [
        ("<d><a>1</a><b/></d>", "<d><a>other</a><b/></d>"), ("<d k='1'/>", "<d k='2'/>"),
        ("<d>x<a/></d>", "<d>yy<a/></d>"), ("<d> <a/> </d>", "<d>\n<a/>\n</d>"), ("<d/>", "<d/>"),
        ("<d><a k='1' l='2'/></d>", "<d><a k='' l=''/></d>"),
    ])
    func `What elements hold is none of their structure`(first: String, second: String) throws {
        #expect(try isShared(first, second))
        #expect(try isShared(first, second, "<d k='3'><e l='4'/></d>"))
    }

    @Test(arguments: [
        ("<d><a/></d>", "<d><b/></d>"), ("<d><a/></d>", "<e><a/></e>"),
        ("<d><a/><b/></d>", "<d><a><b/></a></d>"), ("<d><a/></d>", "<d><a/><a/></d>"),
        ("<d><a/><a/></d>", "<d><a/></d>"), ("<d k='1'/>", "<d/>"), ("<d/>", "<d k='1'/>"),
        ("<d k='1'/>", "<d l='1'/>"), ("<d k='1' l='1'/>", "<d l='1' k='1'/>"),
        ("<d k='1'><a/></d>", "<d><a k='1'/></d>"), ("<d> <a/></d>", "<d>x<a/></d>"),
        ("<d><a/><b><c/></b></d>", "<d><a/><b/><c/></d>"),
    ])
    func `Another name, place, attribute or mixture is another structure`(
        first: String,
        second: String
    ) throws {
        #expect(try !isShared(first, second))
        #expect(try !isShared(first, second, "<d k='3'><e l='4'/></d>"))
    }
}
