import type { ReasonFindings } from "../../models/reason-findings.ts";
import type { ui as english } from "../en/recommend.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof ReasonFindings, Text> = {
  REASON_CHOSEN: {
    what: "{quantization} cabe e é o melhor equilíbrio conhecido entre qualidade, memória e velocidade",
  },
  REASON_CHOSEN_ABOVE: {
    what: "{quantization} cabe com folga, a {low, number, ::.0} tokens/s ou mais: melhor que {standard} sem perda que se note",
  },
  REASON_CHOSEN_BELOW: { what: "{quantization} é a melhor que cabe, já que {standard} não cabe" },
  REASON_CHOSEN_FOR_SPEED: {
    what: "{standard} daria no máximo {high, number, ::.0} tokens/s aqui; {quantization} é a melhor que chega a {minimum}",
  },
  REASON_CHOSEN_QUALITY: { what: "{quantization} é a de melhor qualidade que cabe, como pedido com --prefer quality" },
  REASON_CHOSEN_SPEED: { what: "{quantization} é a mais rápida que cabe, como pedido com --prefer speed" },
  REASON_FORCED: { what: "{quantization} foi pedida com --quantization e cabe" },
  REASON_FILE_NAMED: { what: "É o arquivo indicado, e cabe" },
  REASON_ONLY_FILE: { what: "É o único modelo que {repo} tem para carregar, {file}, e cabe" },
  REASON_NOT_ASKED: { what: "Outra quantização foi pedida com --quantization" },
  REASON_DOES_NOT_FIT: { what: "Não cabe: precisa de {neededBytes} de {where}, e há {totalBytes} ao todo" },
  REASON_NOT_FREE: { what: "Caberia, mas não agora: precisa de {neededBytes} de {where}, e há {freeBytes} livres" },
  REASON_CLOSE_PROGRAMS: {
    what: "Precisa de {neededBytes} de {where}, e há {freeBytes} livres agora",
    do: "Antes de carregar, feche programas que usem {missingBytes}",
  },
  REASON_TIGHT: { what: "Apertado agora: sobram {leftBytes} de {where}" },
  REASON_LITTLE_ROOM: { what: "Cabe, mas sobra pouco; {chosen} é quase igual em qualidade" },
  REASON_LESS_QUALITY: { what: "Cabe, mas responde pior que {chosen}" },
  REASON_SLOWER: { what: "Cabe, mas é mais lenta que {chosen}" },
  REASON_TOO_SLOW: {
    what: "Cabe, mas pode ficar em {low, number, ::.0} tokens/s; {chosen} é mais rápida e quase igual em qualidade",
  },
  REASON_SPEED_UNKNOWN: {
    what: "Cabe, mas é mais lenta que {chosen} e quase igual em qualidade; não se sabe a velocidade que teria aqui",
  },
  REASON_NO_GAIN: { what: "Cabe, mas na prática não é melhor que {chosen} e tem o dobro do tamanho" },
  REASON_OTHER_PLACEMENT: {
    what: "Só cabe {kind, select, cpu {sem a placa de vídeo} split {com uma parte fora da placa de vídeo} other {na placa de vídeo}}, por isso é mais lenta que {chosen}",
  },
  REASON_ALL_ON_GPU: { what: "Todas as {totalLayers} camadas em {cards}" },
  REASON_PART_ON_GPU: { what: "{gpuLayers} de {totalLayers} camadas em {cards}, o resto na RAM" },
  REASON_ENGINE_NEEDS_GLIBC: {
    what: "O motor não roda aqui: este sistema tem {libc}, e o motor precisa de glibc",
    do: "Use um sistema ou uma imagem de contêiner com glibc, como a do Debian",
  },
  REASON_GPU_NO_BACKEND: {
    what: "{gpu} não é usada: funciona com {usable}, que este motor não tem aqui",
  },
  REASON_GPU_UNUSABLE: { what: "{gpu} não é usada{detail, select, none {} other {: {detail}}}" },
  REASON_GPU_MEMORY_UNKNOWN: { what: "{gpu} não é contada: não foi possível descobrir quanta memória tem" },
  REASON_ACCELERATOR_MISSING: {
    what: "Nenhum {accelerator} utilizável aqui",
    why: "Foi pedido com --accelerator; é preciso uma placa que o use e um motor que o tenha",
    do: "Deixe --accelerator em auto ou veja quais back-ends são utilizáveis",
  },
  REASON_CONTAINER_LIMIT: {
    what: "Limitado por {by} a {limitBytes}, dos quais restam {leftBytes}",
    why: "Usar mais do que isso encerraria o processo",
  },
  REASON_CONTEXT_BEYOND_TRAINING: {
    what: "Um contexto de {context, number} tokens passa dos {trained, number} para os quais o modelo foi treinado",
    do: "Escolha no máximo {trained, number} com --context",
  },
  REASON_MEMORY_UNKNOWN: {
    what: "Sem recomendação: a memória deste computador é desconhecida: {detail}",
    why: "Dizer que uma quantização cabe seria um palpite",
  },
  REASON_OPINIONS_DIFFER: {
    what: "{by} prevê {theirsBytes} onde aqui se preveem {oursBytes}, uma diferença de {differenceBytes}",
    why: "Os dois contam pesos, cache KV e buffer de cálculo",
  },
  REASON_NOTHING_FITS: {
    what: "O {model} não cabe: {quantization} precisa de {neededBytes} de {where}, e há {totalBytes}",
    do: "Use um --context menor, ou um computador com mais memória",
  },
  REASON_NOT_OFFERED: { what: "{repo} não oferece {quantization}; tem {offered}" },
  REASON_NOT_SIZED: { what: "Sem recomendação: o modelo que {runtime} executa não é escolha nossa" },
  REASON_NO_SOURCE: {
    what: "Sem recomendação: não se conhecem arquivos de {model} para {runtime}",
    do: "Deixe --runtime em auto ou indique os arquivos com --repo",
  },
  REASON_FAMILY_FITS_NOW: {
    what: "{model} {quantization} cabe agora: precisa de {neededBytes}",
    why: "É o modelo pequeno da mesma família; sabe menos que o Phi-4",
    do: "Para deixar seus programas abertos, use-o com --model {model}",
  },
  REASON_FAMILY_FITS: {
    what: "{model} {quantization} caberia: precisa de {neededBytes}",
    why: "É o modelo pequeno da mesma família; sabe menos que o Phi-4",
    do: "Use-o no lugar dele com --model {model}; os arquivos estão em {repo}",
  },
};

export const ui: Record<keyof typeof english, string> = {
  "recommendation.choice": "Recomendada: {quantization}",
  "recommendation.none": "Nada a recomendar para este computador",
  "recommendation.placement":
    "{kind, select, gpu {Todas as {totalLayers} camadas na placa de vídeo.} split {{gpuLayers} de {totalLayers} camadas na placa de vídeo, o resto na RAM.} other {No processador.}} Contexto de {context, number} tokens.",
  "recommendation.ramFree": "RAM: {free} livres",
  "recommendation.gpuFree": "Placa: {free} livres",
  "recommendation.speedTitle": "tokens/s",
  "recommendation.speed": "de {low} a {high} tokens/s",
  "recommendation.readingPace": "(ritmo de leitura: {pace})",
  "recommendation.speedUnknown": "velocidade desconhecida",
  "recommendation.legend": "# pesos  = cache KV  . trabalho  - livre  > não cabe no que está livre",
  "recommendation.why": "Por quê",
  "recommendation.quality": "Perplexidade {percent}% maior que sem quantização ({source})",
  "recommendation.programs": "Os programas que mais usam memória agora: {names}",
  "recommendation.opinion": "Memória segundo {by}: {theirs}, aqui: {ours}",
  "recommendation.pool": "{where} {needed} de {free}",
  "recommendation.fits": "cabe",
  "recommendation.tight": "cabe, apertado",
  "recommendation.doesNotFit": "não cabe",
  "recommendation.later": "não cabe agora",
  "recommendation.short.chosen": "a indicada",
  "recommendation.short.tooBig": "não cabe",
  "recommendation.short.notNow": "feche programas antes",
  "recommendation.short.littleRoom": "sobra pouco",
  "recommendation.short.lessQuality": "menos qualidade",
  "recommendation.short.slower": "mais lenta, quase igual",
  "recommendation.short.noGain": "sem ganho",
};
