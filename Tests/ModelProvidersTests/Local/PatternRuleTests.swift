import Testing

@testable import ModelProviders

struct PatternRuleTests {
    @Test(arguments: [
        ("^[A-Z]{3}-[0-9]{3}$", #"[A-Z]{3} "-" [0-9]{3}"#),
        (#"^INV\d+$"#, #""I" "N" "V" [0-9]{1,40}"#),
        ("^(?:a|bc)$", #"(("a" | "b" "c"))"#),
        (#"^\w*?\.$"#, #"[A-Za-z0-9_]{0,40} ".""#),
        ("^a{2,}b{1,3}c?$", #""a"{2,42} "b"{1,3} "c"?"#),
        (#"^[^a\-b]$"#, #"[^"\\\x00-\x1F\x7Fa\x2Db]"#),
        ("^.$", #"[^"\\\x00-\x1F\x7F]"#),
        ("^ä$", #""ä""#),
        (#"^a\$"#, #""a" "$""#),
    ])
    func `characters, classes, groups and repetitions become rules`(
        pattern: String,
        rule: String
    ) {
        #expect(PatternRule.expression(of: pattern) == rule)
    }

    @Test(arguments: [
        #"^\bword$"#, #"^(a)\1$"#, "^(?=a)b$", #"^\p{L}+$"#, "^a++$", "^[[:alpha:]]$", #"^"$"#,
        "^(a$", "^[a$", "^a{3,1}$", "^a{x}$", "^a^b$",
        String(repeating: "(", count: 1000),
    ])
    func `what is more than that has no rule`(pattern: String) {
        #expect(PatternRule.expression(of: pattern) == nil)
    }
}
