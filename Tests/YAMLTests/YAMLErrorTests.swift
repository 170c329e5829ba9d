import Testing
import YAML

/// The messages for texts that are refused.
struct YAMLErrorTests {
    @Test(arguments: [
        ("", "1:1: there is nothing in it"),
        ("# only a comment\n", "1:1: there is nothing in it"),
        ("a:\n\tb: 1", "2:1: a tab cannot indent YAML (indent with spaces)"),
        ("a: @b", "1:4: a value cannot begin with @ (put the value in quotes)"),
        (
            "a: [1, 2\nb: 3\n",
            "2:2: while parsing a flow sequence, did not find expected ',' or ']' "
                + "(the [ at line 1, column 4 is not closed)"
        ),
        (
            "a: {b: 1\n",
            "1:4: while parsing a flow mapping, did not find expected ',' or '}' "
                + "(the { at line 1, column 4 is not closed)"
        ),
        (
            "a: \"b\nc: d\n",
            "1:4: while scanning a quoted scalar, found unexpected end of stream "
                + "(the quote at line 1, column 4 is not closed)"
        ),
        (
            "a: b: c",
            "1:5: mapping values are not allowed in this context "
                + "(put a text that holds \": \" in quotes, and check the indentation)"
        ),
        (
            "a: 1\nb\n",
            "2:1: while scanning a simple key, could not find expected ':' "
                + "(a key needs a colon and a space behind it, as in `key: value`)"
        ),
        (
            "a: 1\n  b: 2\n",
            "2:4: mapping values are not allowed in this context "
                + "(put a text that holds \": \" in quotes, and check the indentation)"
        ),
        (
            "a:\n  - 1\n b: 2\n",
            "3:2: while parsing a block mapping, did not find expected key "
                + "(check the indentation: it does not match the lines from line 1, column 1 on)"
        ),
        (
            "a: *x",
            "1:4: the alias *x has no anchor &x before it "
                + "(put a text that begins with * in quotes)"
        ),
        ("a: &x [*x]", "1:8: the alias *x stands inside the value that it names"),
        (
            "a: 1\n---\nb: 2\n",
            "2:1: a second document begins here; only one is read "
                + "(keep one document a file, without `---` after it)"
        ),
        (
            "a: \u{1}",
            "1:4: the character U+0001 may not stand in YAML: control characters are not allowed "
                + "(remove it, or write it as an escape in double quotes)"
        ),
        (
            "a: é\u{0}",
            "1:5: the character U+0000 may not stand in YAML: control characters are not allowed "
                + "(remove it, or write it as an escape in double quotes)"
        ),
    ])
    func `A text that is not YAML is refused where it is wrong`(text: String, message: String) {
        #expect(faults(of: text) == [message])
    }

    @Test func `Faults that leave the rest readable are collected`() {
        let text = """
            a: 1
            a: 2
            b: !secret x
            c: !!int y
            [1]: 2
            d: {<<: 1}
            e: !!map [1]
            """
        #expect(
            faults(of: text) == [
                "2:1: the key a stands twice in this mapping "
                    + "(it stands at line 1, column 1 already)",
                "3:4: the tag !secret is not supported here "
                    + "(remove the tag, or put a text that begins with ! in quotes)",
                "4:4: the tag !!int is not supported here "
                    + "(remove the tag, or put a text that begins with ! in quotes)",
                "5:1: a list or mapping cannot be a key "
                    + "(put a text that begins with [ or { in quotes)",
                "6:9: << merges mappings, and this is none "
                    + "(write `<<: *name` with the name of an anchored mapping)",
                "7:4: the tag !!map is not supported here "
                    + "(remove the tag, or put a text that begins with ! in quotes)",
            ]
        )
    }
}
