extension SentimentExamples {
    /// Sixty texts by which the model's leaning is measured: two fifths positive, two fifths
    /// negative, a fifth neutral, of many kinds of things, and written in many ways.
    ///
    /// Written for this project; none comes from, or resembles, the data that measures accuracy.
    static let measuring: [Opinion] = [
        .init(.positive, "The zip runs smoothly and the lining is warm.", ["zip", "lining"]),
        .init(.negative, "Our guide was late, bored and in a hurry to get home.", ["guide"]),
        .init(.neutral, "The parcel came on Tuesday morning."),
        .init(.positive, "I finished the novel in one night and started it again.", ["story"]),
        .init(.negative, "it jams whenever more than two sheets are in the tray.", ["paper feed"]),
        .init(.positive, "Breakfast was fresh, plentiful and served with a smile.", ["breakfast"]),
        .init(.negative, "since the update it crashes every hour.", ["stability"]),
        .init(.neutral, "It has three chapters about the early years of the railway."),
        .init(.positive, "My mother, who hates gadgets, uses it every evening.", ["ease of use"]),
        .init(.negative, "The paint peeled off before spring came.", ["paint"]),
        .init(.positive, "could not be happier with these boots.", ["comfort"]),
        .init(.negative, "They never answered, and the money is still missing.", ["service"]),
        .init(.neutral, "I usually wear size forty-two."),
        .init(
            .positive,
            "Sturdy handle, sharp blade, nothing to complain about.",
            ["handle", "blade"]
        ),
        .init(
            .negative,
            "It does none of the things that the advertisement promised.",
            ["function"]
        ),
        .init(
            .positive,
            "the kettle boils in no time and hardly makes a noise.",
            ["speed", "noise"]
        ),
        .init(.negative, "Not worth half the price.", ["value"]),
        .init(.neutral, "There are five colours to choose from."),
        .init(
            .positive,
            "A wonderful little restaurant; we will be back next month.",
            ["restaurant"]
        ),
        .init(.negative, "I expected more from such an expensive brand.", ["quality"]),
        .init(.positive, "the mattress cured my back pain within a week.", ["mattress"]),
        .init(.negative, "From our seats we could see only half of the stage.", ["view"]),
        .init(.neutral, "The shop is on the second floor, next to the lift."),
        .init(.positive, "Far better than the brand I used before.", ["quality"]),
        .init(
            .negative,
            "The instructions seem to have been translated by a machine.",
            ["instructions"]
        ),
        .init(.positive, "it charges quickly and stays cool.", ["charging"]),
        .init(.negative, "They pinch at the toes and rub at the heel.", ["fit"]),
        .init(.neutral, "this model replaces the one from 2019."),
        .init(.positive, "My plants have doubled in size since I began to use it.", ["effect"]),
        .init(.negative, "The lamp flickers, hums and gets far too hot.", ["lamp"]),
        .init(
            .positive,
            "Installation took five minutes and it has worked ever since.",
            ["installation"]
        ),
        .init(.negative, "the colour ran in the first wash and ruined my shirts.", ["colour"]),
        .init(.neutral, "The manual is in English, French and Polish."),
        .init(.positive, "Nothing beats the taste of this coffee.", ["taste"]),
        .init(
            .negative,
            "The actors mumble and the ending makes no sense at all.",
            ["acting", "ending"]
        ),
        .init(
            .positive,
            "I gave one to each of my sisters and they all thanked me twice.",
            ["overall"]
        ),
        .init(.negative, "muffled sound, no bass and a constant hiss.", ["sound"]),
        .init(.neutral, "they also sell spare parts on their website."),
        .init(.positive, "Finally a vacuum cleaner that picks up dog hair.", ["suction"]),
        .init(.negative, "The room smelled of smoke and the sheets were stained.", ["cleanliness"]),
        .init(.positive, "Never had a problem with it in three years.", ["reliability"]),
        .init(.negative, "You cannot change the battery yourself.", ["battery"]),
        .init(.neutral, "Next comes a section on the camera."),
        .init(.positive, "The pictures come out sharp even in bad light.", ["pictures"]),
        .init(.negative, "Save your money and look elsewhere.", ["overall"]),
        .init(.neutral, "I compared it with two other models before I ordered."),
        .init(
            .positive,
            "They replaced it the next day without asking a single question.",
            ["service"]
        ),
        .init(.negative, "It looked like a bargain, but it keeps freezing.", ["reliability"]),
        .init(.neutral, "It weighs about 300 grams."),
        .init(
            .positive,
            "I was worried about the size, but it fits my pocket perfectly.",
            ["size"]
        ),
        .init(.negative, "Every second start of the program ends in a crash.", ["software"]),
        .init(.neutral, "Do you need a second battery?"),
        .init(.positive, "Best purchase I have made this year!", ["overall"]),
        .init(
            .negative,
            "I wish that the cable were longer and the plug less flimsy.",
            ["cable", "plug"]
        ),
        .init(
            .positive,
            "The menu is simple and the buttons are where you expect them.",
            ["menu", "buttons"]
        ),
        .init(
            .negative,
            "They kept me waiting for an hour and then sent the wrong part.",
            ["service"]
        ),
        .init(.positive, "I take it on every trip, and it has never let me down.", ["overall"]),
        .init(.negative, "What a disappointment.", ["overall"]),
        .init(.positive, "Small flaws aside, I am very happy with it.", ["overall"]),
        .init(
            .negative,
            "The sound is fine, but the headphones hurt after ten minutes.",
            ["headphones"]
        ),
    ]
}
