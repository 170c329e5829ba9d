import Testing

@testable import DocumentIngest

/// What an inline style says about whether its text can be seen.
@Suite struct InlineStyleTests {
    private func style(_ text: String) -> InlineStyle { InlineStyle(Array(text.utf8)[...]) }

    @Test(arguments: [
        "display:none", "DISPLAY : None ;", "visibility:hidden", "visibility: collapse",
        "content-visibility:hidden", "color:transparent", "color: rgba(0,0,0,0)",
        "color:#12345600", "font-size:0", "font-size:1px", "font-size:1pt", "font-size:.05em",
        "font-size:5%", "opacity:0", "opacity:0.04", "width:0;height:0", "width:0;overflow:hidden",
        "max-height:0;overflow-y:hidden", "width:1px;height:1px;overflow:clip",
        "text-indent:-9999px", "margin-left:-50em", "margin-top:-100%",
        "transform:translateX(-1000px)", "transform: translate(-1000px, 0)",
        "position:absolute;left:-9999px", "position:fixed;top:-500px",
        "position:absolute;right:-100vw", "position:absolute;left:9999px",
        "clip:rect(0,0,0,0)", "clip: rect(1px 1px 1px 1px)", "clip-path:inset(50%)",
        "clip-path:circle(0)", "transform:scale(0)", "transform:scale(0.0, 1)",
        "display:/* block */none", "di\\73play:none", "displa\\79 : none",
        "display:none!important;display:block", "color:red;display:none",
    ])
    func `Text that nobody can see is hidden`(text: String) {
        #expect(style(text).hides)
    }

    @Test(arguments: [
        "", ";", "display", "display:block", "visibility:visible", "color:black", "font-size:2px",
        "font-size:0.2em", "font-size:11%", "font-size:medium", "opacity:0.05", "opacity:1",
        "opacity:0;transition:opacity 1s", "opacity:0;transform:none", "width:0", "height:0",
        "width:0;overflow:visible", "width:2px;height:1px;overflow:hidden", "text-indent:-499px",
        "text-indent:-2em", "left:-9999px", "position:relative;left:-9999px",
        "position:absolute;left:-499px", "position:absolute;left:4000px",
        "position:absolute;top:9999px", "transform:translateX(10px)", "clip:rect(0,9px,9px,0)",
        "clip:auto", "clip-path:inset(10%)", "transform:scale(0.5)", "transform:rotate(-900deg)",
        "display:none;display:block", "/* display:none */", "x-display:none",
        "display:block!important;display:none", "color:rgba(0,0,0,0.5)",
    ])
    func `Text that somebody may see is not`(text: String) {
        #expect(!style(text).hides)
    }

    @Test(arguments: [
        ("display:none", true), ("visibility:hidden", true), ("height:0", true),
        ("max-height:0px", true), ("max-height:0%", true), ("height:1px", false), ("", false),
        ("width:0", false), ("opacity:0", false), ("height:auto", false),
    ])
    func `A panel is closed where it takes no place`(text: String, folds: Bool) {
        #expect(style(text).folds == folds)
    }

    @Test func `Paints are read, pictures and unknown colours are told from none`() throws {
        let white = InlineStyle.Paint.color(.white)
        #expect(style("color:#fff").color == white)
        #expect(style("color:inherit").color == nil)
        #expect(style("").color == nil)
        #expect(style("color:var(--x)").color == .unknown)
        #expect(style("background:white").background == white)
        #expect(style("background: no-repeat WHITE").background == white)
        #expect(style("background-color:rgb(255, 255, 255)").background == white)
        #expect(style("background-color:white;background:black").background == white)
        #expect(style("background:url(a.png) white").background == .unknown)
        #expect(style("background:linear-gradient(red, blue)").background == .unknown)
        #expect(style("background-image:url(a.png);background:white").background == .unknown)
        #expect(style("background-image:none;background:white").background == white)
        #expect(style("background:none").background == nil)
        #expect(style("background:transparent").background == nil)
        #expect(style("background:no-repeat").background == .unknown)
    }
}

@Suite struct CSSValueTests {
    @Test(arguments: [
        ("#fff", "white"), ("#FFFFFF", "rgb(255,255,255)"), ("ffffff", "white"), ("#f00", "red"),
        ("rgb(100%, 0%, 0%)", "red"), ("rgb(255 0 0 / 1)", "#f00"), ("rgba(0,255,0,1)", "lime"),
        ("hsl(0, 100%, 50%)", "red"), ("hsl(120, 100%, 50%)", "lime"),
        ("hsl(240deg 100% 50%)", "blue"), ("hsl(-120, 100%, 50%)", "blue"),
        ("hsl(480, 100%, 50%)", "lime"), ("hsl(-480, 100%, 50%)", "blue"),
        ("hsl(77, 0%, 50%)", "gray"), ("hsla(60,100%,50%,1)", "yellow"),
        ("hsl(300,100%,25%)", "purple"), ("hsl(30, 100%, 50%)", "#ff8000"), ("#ff0000ff", "red"),
        ("#F00F", "red"), ("Navy", "#000080"), ("gr\ney", "grey"),
    ])
    func `A colour is the same however it is written`(one: String, other: String) throws {
        let colors = try [one, other].map { try #require(CSSColor($0)) }
        #expect(colors[0].isLike(colors[1]) && colors[1].isLike(colors[0]))
        #expect(!colors[0].isTransparent)
    }

    @Test(arguments: [
        ("#fff", "#000"), ("white", "#f6f6f6"), ("red", "blue"), ("hsl(0,100%,50%)", "lime"),
        ("#000008", "#000011"), ("#080000", "#110000"),
    ])
    func `Colours that can be told apart are not alike`(one: String, other: String) throws {
        let colors = try [one, other].map { try #require(CSSColor($0)) }
        #expect(!colors[0].isLike(colors[1]))
    }

    @Test func `Colours that differ by less than anybody sees are alike`() throws {
        let colors = try ["white", "#f7f7f7"].map { try #require(CSSColor($0)) }
        #expect(colors[0].isLike(colors[1]))
    }

    @Test(arguments: [
        ("transparent", true), ("#0000", true), ("#ffffff00", true), ("rgba(1,2,3,0)", true),
        ("rgba(1,2,3,4%)", true), ("rgb(1 2 3 / 0.04)", true), ("hsla(1,2%,3%,0)", true),
        ("rgba(1,2,3,0.05)", false), ("rgba(1,2,3,5%)", false), ("#00000080", false),
        ("black", false),
    ])
    func `A colour of which nothing can be seen is transparent`(text: String, isIt: Bool) throws {
        #expect(try #require(CSSColor(text)).isTransparent == isIt)
    }

    @Test(arguments: [
        "", "#", "#ff", "#fffff", "#ggg", "#fffffffff", "rgb(1,2)", "rgb(a,b,c)", "rgb(1,2,3",
        "hsl(x,1%,1%)", "lab(1 2 3)", "nocolor", "url(x)", "hsl(1,a,1%)", "currentcolor",
    ])
    func `What is no colour is none`(text: String) {
        #expect(CSSColor(text) == nil)
    }

    /// A length, in pixels, or in the unit that it has.
    @Test(
        arguments: [
            ("12", 12, .pixels), ("12px", 12, .pixels), ("-1.5em", -1.5, .fontSizes),
            (".5rem", 0.5, .fontSizes),
            ("9pt", 12, .pixels), ("1in", 96, .pixels), ("1cm", 38, .pixels), ("50%", 50, .percent),
            ("+3vw", 3, .window), ("2vh", 2, .window), ("7q", 7, .pixels), ("2ch", 2, .fontSizes),
        ] as [(Substring, Double, CSSLength.Unit)]
    )
    func `A length has a number and a unit`(text: Substring, value: Double, unit: CSSLength.Unit)
        throws
    {
        let length = try #require(CSSLength(text))
        #expect(length.value == value)
        #expect(length.unit == unit)
        #expect(length.reversed.value == -value && length.reversed.unit == unit)
    }

    @Test(arguments: ["", "px", "auto", "--1px", "1.2.3", "calc(1px)", "-"] as [Substring])
    func `What is no number is no length`(text: Substring) {
        #expect(CSSLength(text) == nil)
    }

    @Test(
        arguments: [
            ("1.5px", true), ("1.6px", false), ("0.1em", true), ("0.11em", false), ("10%", true),
            ("11%", false), ("0.1vw", true), ("1vw", false),
        ] as [(Substring, Bool)]
    )
    func `Letters of a size are too small to be read`(text: Substring, isTiny: Bool) {
        #expect(CSSLength(text)?.isTiny == isTiny)
    }

    @Test(
        arguments: [
            ("-500px", true, false), ("-499px", false, false), ("-5000px", true, true),
            ("-4999px", true, false), ("-50em", true, false), ("-49em", false, false),
            ("-500em", true, true), ("-100%", true, false), ("-99%", false, false),
            ("-500%", true, true),
            ("-100vw", true, false), ("-499vw", true, false), ("500px", false, false),
        ] as [(Substring, Bool, Bool)]
    )
    func `A length leads out of the screen, or out of any page`(
        text: Substring,
        isFar: Bool,
        isVeryFar: Bool
    ) {
        #expect(CSSLength(text)?.isFarOut == isFar)
        #expect(CSSLength(text)?.isVeryFarOut == isVeryFar)
    }
}
